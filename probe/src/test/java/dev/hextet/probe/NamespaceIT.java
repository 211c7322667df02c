package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdicts on a machine with IPv6, without it, and with a default route that leads nowhere. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
class NamespaceIT {
  /** The number of runs of the matrix: {@code -Dhextet.probe.runs=1000}. */
  private static final int RUNS = Integer.getInteger("hextet.probe.runs", 1);

  private static final int COPIES = Math.min(RUNS, 10);

  /** The time of a probe that fails; a few runs leave a loaded machine more of it. */
  private static final String WITHIN = RUNS > COPIES ? "PT2S" : "PT8S";

  @BeforeAll
  static void requireNamespaces() throws IOException, InterruptedException {
    assumeThat(Namespace.isPossible())
        .as("this machine lets the user create network namespaces (unshare -rn, ip link)")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(ProbeMatrix.Ipv6State.class)
  void noVerdictOfTheMatrixIsWrong(ProbeMatrix.Ipv6State state)
      throws IOException, InterruptedException {
    Namespace.Output output =
        Namespace.valueOf(state.name())
            .run(
                ProbeMatrix.class,
                List.of(
                    state.name(), String.valueOf(RUNS / COPIES), String.valueOf(COPIES), WITHIN));

    assertThat(output.text()).contains(RUNS / COPIES * COPIES + " runs").contains(", 0 wrong");
    assertThat(output.code()).isZero();
  }

  /** The arguments of {@link NamespaceProbe} and the beginning of its verdict. */
  private static final Map<Namespace, Map<String, String>> VERDICTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(
                  Namespace.ABSENT,
                  Map.ofEntries(
                      Map.entry(
                          "tcp ::1 none none",
                          "Optional[IPv6] Untestable[reason=this machine has no IPv6]"),
                      Map.entry(
                          "tcp 2001:db8:80::80 none none",
                          "Optional[IPv6] Untestable[reason=this machine has no IPv6]"),
                      Map.entry(
                          "tcp6-short www.example.org 127.0.0.1 none",
                          "Optional[IPv6] Fails[reason=the name www.example.org has no AAAA record]"),
                      Map.entry(
                          "dns [::1]:53 none none",
                          "Optional[IPv6] Untestable[reason=this machine has no IPv6]"),
                      Map.entry(
                          "tcp 192.0.2.1 none none",
                          "Optional[IPv4] Untestable[reason=this machine has no global IPv4 address]"))),
              Map.entry(
                  Namespace.HERE,
                  Map.ofEntries(
                      Map.entry(
                          "tcp 2001:db8:80::80 none none",
                          "Optional[IPv6] Untestable[reason=this machine has no global IPv6 address]"),
                      Map.entry(
                          "tcp www.example.org none none",
                          "Optional.empty Untestable[reason=the name www.example.org does not resolve; no name server of this machine answers]"),
                      Map.entry("dns machine none none", "Optional.empty Untestable[reason="),
                      Map.entry(
                          "tcp www.example.org 2001:db8:80::80 none",
                          "Optional[IPv6] Untestable[reason=this machine has no global IPv6 address]"))),
              Map.entry(
                  Namespace.BROKEN,
                  Map.ofEntries(
                      Map.entry(
                          "tcp 2001:db8:80::80 none 2001:db8:443::1",
                          "Optional[IPv6] Untestable[reason=no answer from [2001:db8:80::80]:80 (timed out); nothing answers over IPv6 from this machine: 2001:db8:443::1 does not answer either]"),
                      Map.entry(
                          "tcp 2001:db8:80::80 none control.example.org",
                          "Optional[IPv6] Untestable[reason=no answer from [2001:db8:80::80]:80 (timed out); nothing answers over IPv6"),
                      Map.entry(
                          "tcp-short 2001:db8:80::80 none own",
                          "Optional[IPv6] Fails[reason=no answer from [2001:db8:80::80]:80 (timed out)]"),
                      Map.entry(
                          "tcp-short 2001:db8:80::80 none none",
                          "Optional[IPv6] Fails[reason=no answer from [2001:db8:80::80]:80 (timed out)]"),
                      Map.entry(
                          "tcp-short 2001:db8::80 none 2001:db8:443::1",
                          "Optional[IPv6] Fails[reason=no answer from [2001:db8::80]:80 (timed out)]"),
                      Map.entry(
                          "dns [2001:db8:53::53]:53 none 2001:db8:443::1",
                          "Optional[IPv6] Untestable[reason=no answer from [2001:db8:53::53]:53; nothing answers over IPv6"),
                      Map.entry(
                          "dns-short [2001:db8:53::53]:53 none own",
                          "Optional[IPv6] Fails[reason=no answer from [2001:db8:53::53]:53]"),
                      Map.entry(
                          "tcp www.example.org none control.example.org",
                          "Optional.empty Untestable[reason=the name www.example.org does not resolve; this machine does not resolve control.example.org either]"))),
              Map.entry(
                  Namespace.WITHOUT_ROUTER,
                  Map.ofEntries(
                      Map.entry(
                          "tcp 2001:db8:80::80 none 2001:db8:443::1",
                          "Optional[IPv6] Untestable[reason=")))));

  @ParameterizedTest
  @EnumSource(Namespace.class)
  void provesThatThisMachineCannotTest(Namespace namespace)
      throws IOException, InterruptedException {
    Map<String, String> expected = VERDICTS.get(namespace);
    List<String> probes = List.copyOf(expected.keySet());
    Namespace.Output output = namespace.run(NamespaceProbe.class, probes);

    List<String> verdicts = output.text().lines().toList();
    assertThat(verdicts).hasSameSizeAs(probes);
    for (int i = 0; i < probes.size(); i++) {
      assertThat(verdicts.get(i)).as(probes.get(i)).startsWith(expected.get(probes.get(i)));
    }
  }
}
