package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdicts on a machine with IPv6, without it, and with a default route that leads nowhere. */
@Tag("once")
class NamespaceIT {
  /** The number of runs of the matrix: {@code -Dhextet.probe.runs=1000}. */
  private static final int RUNS = Integer.getInteger("hextet.probe.runs", 2);

  private static final int COPIES = Math.min(RUNS, 10);

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
                    state.name(), String.valueOf(RUNS / COPIES), String.valueOf(COPIES), "PT2S"));

    assertThat(output.text()).contains(RUNS / COPIES * COPIES + " runs").contains(", 0 wrong");
    assertThat(output.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ABSENT | tcp ::1 none none | IPv6] Untestable[reason=this machine has no IPv6]
          ABSENT | tcp 2001:db8:80::80 none none | IPv6] Untestable[reason=this machine has no IPv6]
          ABSENT | tcp6-short www.example.org 127.0.0.1 none | IPv6] Fails[reason=the name www.example.org has no AAAA record]
          ABSENT | dns [::1]:53 none none | IPv6] Untestable[reason=this machine has no IPv6]
          ABSENT | tcp 192.0.2.1 none none | IPv4] Untestable[reason=this machine has no global IPv4 address]
          HERE | tcp 2001:db8:80::80 none none | IPv6] Untestable[reason=this machine has no global IPv6 address]
          HERE | tcp www.example.org 2001:db8:80::80 none | IPv6] Untestable[reason=this machine has no global IPv6 address]
          BROKEN | tcp 2001:db8:80::80 none 2001:db8:443::1 | IPv6] Untestable[reason=no answer from [2001:db8:80::80]:80 (timed out); nothing answers over IPv6 from this machine: 2001:db8:443::1 does not answer either]
          BROKEN | tcp-short 2001:db8:80::80 none own | IPv6] Fails[reason=no answer from [2001:db8:80::80]:80 (timed out)]
          BROKEN | tcp-short 2001:db8:80::80 none none | IPv6] Fails[reason=no answer from [2001:db8:80::80]:80 (timed out)]
          BROKEN | tcp-short 2001:db8::80 none 2001:db8:443::1 | IPv6] Fails[reason=no answer from [2001:db8::80]:80 (timed out)]
          BROKEN | dns [2001:db8:53::53]:53 none 2001:db8:443::1 | IPv6] Untestable[reason=no answer from [2001:db8:53::53]:53; nothing answers over IPv6
          BROKEN | dns-short [2001:db8:53::53]:53 none own | IPv6] Fails[reason=no answer from [2001:db8:53::53]:53]
          BROKEN | tcp www.example.org none control.example.org | Optional.empty Untestable[reason=the name www.example.org does not resolve; this machine does not resolve control.example.org either]
          WITHOUT_ROUTER | tcp 2001:db8:80::80 none 2001:db8:443::1 | IPv6] Untestable[reason=
          """)
  void provesThatThisMachineCannotTest(Namespace namespace, String arguments, String verdict)
      throws IOException, InterruptedException {
    Namespace.Output output = namespace.run(NamespaceProbe.class, List.of(arguments.split(" ")));

    assertThat(output.text()).contains(verdict);
    assertThat(output.text().lines()).hasSize(1);
  }
}
