package dev.hextet.probe;

import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All outcomes of a service, over both families, on a machine whose IPv6 is in one of three states.
 * Each run probes all cells at once.
 */
final class ProbeMatrix implements Closeable {
  /** A loaded machine needs time for its first attempt; a probe that holds ends before. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final InetAddress LOOPBACK = InetAddresses.of(IpAddress.parse("127.0.0.1"));

  private final Ipv6State state;
  private final Duration within;
  private final List<ScriptedService> services = new ArrayList<>();
  private final Map<String, Probe> probes = new LinkedHashMap<>();
  private final Map<String, ServiceOutcome> expected = new LinkedHashMap<>();

  /** The state of IPv6 on this machine. */
  enum Ipv6State {
    /** The loopback address works. */
    HERE,
    /** No interface has an IPv6 address. */
    ABSENT,
    /** A default route leads to a router that drops all packets. */
    BROKEN
  }

  /**
   * Creates the matrix, with a service for each cell.
   *
   * @param within the time of the probes that fail
   */
  ProbeMatrix(Ipv6State state, Duration within) throws IOException {
    this.state = state;
    this.within = within;
    for (ServiceOutcome outcome : ServiceOutcome.values()) {
      local(outcome, "127.0.0.1");
      if (state == Ipv6State.ABSENT) {
        remote(outcome, "[::1]");
      } else {
        local(outcome, "[::1]");
      }
      if (state != Ipv6State.HERE) {
        remote(outcome, "[2001:db8:80::80]");
      }
    }
  }

  private void local(ServiceOutcome outcome, String host) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    ScriptedService service = outcome.start(address);
    if (service != null) {
      services.add(service);
    }
    int port = service == null ? ScriptedService.freePort(address) : service.port();
    String name = outcome + " " + host;
    probes.put(name, probe(outcome, host, port));
    expected.put(name, outcome);
  }

  /** A service out of reach: each outcome looks the same. */
  private void remote(ServiceOutcome outcome, String host) {
    probes.put(outcome + " " + host, probe(outcome, host, 8080));
  }

  private Probe probe(ServiceOutcome outcome, String host, int port) {
    return new HttpProbe(
        URI.create(outcome.scheme() + "://" + host + ":" + port + "/"),
        200,
        Optional.of("nginx"),
        Optional.empty(),
        outcome.holds() ? PATIENCE : within);
  }

  /**
   * Probes all cells; returns the wrong verdicts.
   *
   * @param copies the number of probes of each cell, all at once
   */
  List<String> wrongVerdicts(int copies) {
    Map<String, Probe> all = new LinkedHashMap<>();
    for (int copy = 0; copy < copies; copy++) {
      String suffix = " #" + copy;
      probes.forEach((name, probe) -> all.put(name + suffix, probe));
    }
    List<ControlDestination> controls =
        state == Ipv6State.BROKEN
            ? List.of(new ControlDestination("2001:db8:443::1", 443))
            : List.of();
    NetworkProber prober =
        new NetworkProber(
            controls, HostResolver.system(), NameServiceExchange.ofMachine(), KeyStores.client());
    Map<String, List<ProbeResult>> results = prober.run(all, ProbeListener.none(), () -> false);
    List<String> wrong = new ArrayList<>();
    results.forEach(
        (copy, found) -> {
          String name = copy.replaceFirst(" #.*", "");
          if (found.size() != 1 || !isRight(name, found.get(0))) {
            wrong.add(state + " " + copy + ": " + found);
          }
        });
    return wrong;
  }

  /** Loads the classes: the first TLS handshake of a JVM takes long. */
  private void warmUp() throws IOException {
    try (ScriptedService service = ServiceOutcome.BAD_CERTIFICATE.start(LOOPBACK)) {
      if (service != null) {
        Probe probe = probe(ServiceOutcome.BAD_CERTIFICATE, "127.0.0.1", service.port());
        new NetworkProber(
                List.of(),
                HostResolver.system(),
                NameServiceExchange.ofMachine(),
                KeyStores.client())
            .run(Map.of("warm", probe), ProbeListener.none(), () -> false);
      }
    }
  }

  int cells() {
    return probes.size();
  }

  private boolean isRight(String name, ProbeResult result) {
    AddressFamily family = name.endsWith("]") ? AddressFamily.IPV6 : AddressFamily.IPV4;
    ServiceOutcome outcome = expected.get(name);
    boolean right =
        outcome == null
            ? result.verdict() instanceof ProbeVerdict.Untestable
            : outcome.isRight(result.verdict());
    return right && result.family().equals(Optional.of(family));
  }

  @Override
  public void close() throws IOException {
    for (ScriptedService service : services) {
      service.close();
    }
  }

  /**
   * Runs the matrix in this process, and exits with 1 after a wrong verdict.
   *
   * @param args the state, the number of runs, the number of copies of each cell in a run, and the
   *     time of the probes that fail
   */
  public static void main(String... args) throws IOException {
    int runs = Integer.parseInt(args[1]);
    int copies = Integer.parseInt(args[2]);
    List<String> wrong = new ArrayList<>();
    int cells;
    try (ProbeMatrix matrix =
        new ProbeMatrix(Ipv6State.valueOf(args[0]), Duration.parse(args[3]))) {
      cells = matrix.cells();
      matrix.warmUp();
      for (int run = 0; run < runs; run++) {
        wrong.addAll(matrix.wrongVerdicts(copies));
      }
    }
    wrong.forEach(System.out::println);
    System.out.println(runs * copies + " runs of " + cells + " cells, " + wrong.size() + " wrong");
    System.exit(wrong.isEmpty() ? 0 : 1);
  }
}
