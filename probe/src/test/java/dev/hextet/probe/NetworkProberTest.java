package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.AddressFamily;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs at servers of the test. */
class NetworkProberTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final ProbeVerdict HOLDS = new ProbeVerdict.Holds();

  private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String text : texts) {
      addresses.add(InetAddress.getByName(text));
    }
    return addresses;
  }

  private static List<ProbeResult> run(HostResolver resolver, Probe probe) {
    return run(resolver, (number, scope) -> AttemptOutcome.holds(), probe);
  }

  private static List<ProbeResult> run(HostResolver resolver, Exchange nameService, Probe probe) {
    return new NetworkProber(List.of(), resolver, nameService, KeyStores.client())
        .run(Map.of("web", probe), ProbeListener.none(), () -> false)
        .get("web");
  }

  private static TcpProbe tcp(String host, int port, Duration within) {
    return new TcpProbe(host, port, Optional.empty(), within);
  }

  private static ScriptedService service(String host) throws IOException {
    return ScriptedService.start(
        InetAddress.getByName(host), (socket, number) -> ScriptedService.hang(socket));
  }

  @Test
  void triesEachFamilyByItself() throws IOException {
    try (ScriptedService service = service("::1")) {
      List<ProbeResult> results =
          run(
              host -> addresses("::1", "127.0.0.1"),
              tcp("www.example.org", service.port(), Duration.ofSeconds(2)));

      assertThat(results)
          .extracting(ProbeResult::family)
          .containsExactly(Optional.of(AddressFamily.IPV4), Optional.of(AddressFamily.IPV6));
      assertThat(results.get(0).verdict())
          .isEqualTo(
              new ProbeVerdict.Fails("127.0.0.1:" + service.port() + " refuses the connection"));
      assertThat(results.get(1).verdict()).isEqualTo(HOLDS);
    }
  }

  @Test
  void leavesOutAFamilyWithoutAddresses() throws IOException {
    try (ScriptedService service = service("127.0.0.1")) {
      assertThat(run(host -> addresses("127.0.0.1"), tcp("a.example", service.port(), LONG)))
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.family()).contains(AddressFamily.IPV4);
                assertThat(result.verdict()).isEqualTo(HOLDS);
              });
    }
  }

  @Test
  void failsWithoutARecordOfTheFamily() {
    Probe probe = new TcpProbe("a.example", 80, Optional.of(AddressFamily.IPV6), SHORT);

    assertThat(run(host -> addresses("127.0.0.1"), probe))
        .extracting(ProbeResult::verdict)
        .containsExactly(new ProbeVerdict.Fails("the name a.example has no AAAA record"));
  }

  @Test
  void reportsANameWithoutAddressesOnce() {
    HostResolver empty =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThat(run(empty, tcp("a.example", 80, SHORT)))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.family()).isEmpty();
              assertThat(result.verdict())
                  .isEqualTo(new ProbeVerdict.Fails("the name a.example does not resolve"));
            });
  }

  @Test
  void cannotTestANameWithoutNameServers() {
    HostResolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    Exchange silent =
        (number, scope) -> AttemptOutcome.of(AttemptOutcome.Kind.UNRESOLVED, "no answer");

    assertThat(run(none, silent, tcp("a.example", 80, SHORT)))
        .extracting(ProbeResult::verdict)
        .containsExactly(
            new ProbeVerdict.Untestable(
                "the name a.example does not resolve; no name server of this machine answers"));
  }

  @Test
  void looksUpTheNameForEachAttempt() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    try (ScriptedService service = service("::1")) {
      HostResolver late =
          host -> {
            if (lookups.incrementAndGet() < 4) {
              throw new UnknownHostException(host);
            }
            return addresses("::1");
          };

      assertThat(run(late, tcp("a.example", service.port(), LONG)))
          .extracting(ProbeResult::verdict)
          .containsExactly(HOLDS);
    }
  }

  @Test
  void triesEachAddressOfAFamily() throws IOException {
    try (ScriptedService service = service("127.0.0.1")) {
      assertThat(
              run(
                  host -> addresses("127.0.0.2", "127.0.0.3", "127.0.0.1"),
                  tcp("a.example", service.port(), LONG)))
          .extracting(ProbeResult::verdict)
          .containsExactly(HOLDS);
    }
  }

  /** A service that hangs for its first connections does not delay the verdict. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void overtakesAttemptsThatHang(String host) throws IOException {
    ScriptedService.Script page =
        ScriptedService.sends(ScriptedService.response("200 OK", "nginx"));
    try (ScriptedService service =
        ScriptedService.start(
            InetAddress.getByName(host),
            (socket, number) -> {
              if (number > 2) {
                page.treat(socket, number);
              } else {
                ScriptedService.hang(socket);
              }
            })) {
      Probe probe =
          new HttpProbe(
              URI.create("http://" + host + ":" + service.port() + "/"),
              200,
              Optional.empty(),
              Optional.empty(),
              LONG);

      assertThat(run(HostResolver.system(), probe))
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.verdict()).isEqualTo(HOLDS);
                assertThat(result.attempts()).isEqualTo(3);
              });
    }
  }

  @Test
  void runsAllProbesAtOnceAndReportsProgress() throws IOException {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    ProbeListener listener =
        new ProbeListener() {
          @Override
          public void waits(
              String name, Optional<AddressFamily> family, int attempts, String reason) {
            events.add(name + " waits");
          }

          @Override
          public void ended(String name, ProbeResult result) {
            events.add(name + " ended");
          }
        };
    int port = ScriptedService.freePort(addresses("127.0.0.1").get(0));
    try (ScriptedService service = service("::1")) {
      Map<String, List<ProbeResult>> results =
          new NetworkProber(
                  List.of(),
                  HostResolver.system(),
                  NameServiceExchange.ofMachine(),
                  KeyStores.client())
              .run(
                  Map.of(
                      "up", tcp("::1", service.port(), LONG),
                      "down", tcp("127.0.0.1", port, LONG)),
                  listener,
                  () -> events.contains("down waits") && events.contains("up ended"));

      assertThat(results.get("up").get(0).verdict()).isEqualTo(HOLDS);
      assertThat(results.get("down").get(0).verdict())
          .isEqualTo(
              new ProbeVerdict.Untestable(
                  "the run was stopped; last attempt: 127.0.0.1:"
                      + port
                      + " refuses the connection"));
      assertThat(events).contains("down ended");
    }
  }
}
