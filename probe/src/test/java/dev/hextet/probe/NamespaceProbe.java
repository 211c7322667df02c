package dev.hextet.probe;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.DnsRecordType;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Sends probes and prints their verdicts; for namespaces. */
final class NamespaceProbe {
  private NamespaceProbe() {}

  /**
   * Runs probes at once, and prints their verdicts in their order.
   *
   * @param args for each probe: its kind and destination, the address of its host name, and the
   *     address of the control or {@code own} for one that listens on an address of this machine
   */
  public static void main(String... args) {
    List<CompletableFuture<String>> verdicts = new ArrayList<>();
    for (String probe : args) {
      verdicts.add(
          new CompletableFuture<String>()
              .completeAsync(() -> verdict(probe), task -> new Thread(task).start()));
    }
    verdicts.forEach(verdict -> System.out.println(verdict.join()));
  }

  private static String verdict(String arguments) {
    String[] words = arguments.split(" ");
    if (!words[3].equals("own")) {
      return run(
          words,
          words[3].equals("none") ? List.of() : List.of(new ControlDestination(words[3], 443)));
    }
    InetAddress address = InetAddresses.of(IpAddress.parse("2001:db8::2"));
    try (ScriptedService own =
        ScriptedService.start(address, (socket, number) -> ScriptedService.hang(socket))) {
      return run(words, List.of(new ControlDestination("2001:db8::2", own.port())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String run(String[] words, List<ControlDestination> controls) {
    return new NetworkProber(
            controls,
            host -> addresses(words[2]),
            NameServiceExchange.ofMachine(),
            KeyStores.client())
            .run(Map.of("probe", probe(words[0], words[1])), ProbeListener.none(), () -> false)
            .get("probe")
            .stream()
            .map(result -> result.family() + " " + result.verdict())
            .collect(Collectors.joining(" and "));
  }

  private static List<InetAddress> addresses(String text) throws UnknownHostException {
    if (text.equals("none")) {
      throw new UnknownHostException();
    }
    return List.of(InetAddress.getByName(text));
  }

  private static Probe probe(String kind, String destination) {
    Duration within = Duration.ofSeconds(kind.endsWith("short") ? 2 : 60);
    return kind.startsWith("dns")
        ? new DnsProbe(
            "www.example.org",
            DnsRecordType.A,
            List.of("192.0.2.1"),
            destination.equals("machine") ? Optional.empty() : Optional.of(destination),
            within)
        : new TcpProbe(
            destination,
            80,
            kind.startsWith("tcp6") ? Optional.of(AddressFamily.IPV6) : Optional.empty(),
            within);
  }
}
