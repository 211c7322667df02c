package dev.hextet.probe;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.DnsRecordType;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.AddressFamily;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends one probe and prints its verdicts; for namespaces. */
final class NamespaceProbe {
  private NamespaceProbe() {}

  /**
   * Runs a probe.
   *
   * @param args the kind and the destination of the probe, the addresses of its host name after
   *     commas, and the address of the control or {@code own} for one that listens on an address of
   *     this machine
   */
  public static void main(String... args) throws IOException {
    try (ScriptedService own =
        ScriptedService.start(
            InetAddress.getByAddress(new byte[16]),
            (socket, number) -> ScriptedService.hang(socket))) {
      NetworkProber prober =
          new NetworkProber(
              controls(args[3], own.port()), host -> addresses(args[2]), KeyStores.client());
      prober
          .run(Map.of("probe", probe(args[0], args[1])), ProbeListener.none(), () -> false)
          .get("probe")
          .forEach(result -> System.out.println(result.family() + " " + result.verdict()));
    }
  }

  private static List<ControlDestination> controls(String text, int port) {
    return switch (text) {
      case "none" -> List.of();
      case "own" -> List.of(new ControlDestination("2001:db8::2", port));
      default -> List.of(new ControlDestination(text, port));
    };
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
            Optional.of(destination),
            within)
        : new TcpProbe(
            destination,
            80,
            kind.startsWith("tcp6") ? Optional.of(AddressFamily.IPV6) : Optional.empty(),
            within);
  }
}
