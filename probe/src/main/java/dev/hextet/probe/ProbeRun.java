package dev.hextet.probe;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeFields;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.AddressFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/** One probe over each of its families, at once. */
final class ProbeRun {
  private final String name;
  private final Probe probe;
  private final Surroundings shared;

  /** Becomes true when a family with an address has its verdict. */
  private final AtomicBoolean settled = new AtomicBoolean();

  /** The objects that all probes of a run share. */
  record Surroundings(
      HostResolver resolver,
      SSLContext tls,
      Judge judge,
      ExecutorService threads,
      ProbeListener listener,
      BooleanSupplier stopped) {}

  ProbeRun(String name, Probe probe, Surroundings shared) {
    this.name = name;
    this.probe = probe;
    this.shared = shared;
  }

  /**
   * Returns the result over each family for which the host has an address. A host name without any
   * address has one result, without a family.
   */
  List<ProbeResult> results() throws InterruptedException, ExecutionException {
    List<Optional<AddressFamily>> families = families();
    if (families.size() == 1) {
      ProbeResult only = result(families.get(0), race(families.get(0)));
      shared.listener().ended(name, only);
      return List.of(only);
    }
    List<Future<Race.RaceResult>> races = new ArrayList<>();
    for (Optional<AddressFamily> family : families) {
      races.add(shared.threads().submit(() -> addressed(family)));
    }
    List<ProbeResult> results = new ArrayList<>();
    for (int i = 0; i < races.size(); i++) {
      Race.RaceResult race = races.get(i).get();
      if (race.addressed()) {
        results.add(result(families.get(i), race));
      }
    }
    return results.isEmpty() ? List.of(withoutAddress(races.get(0).get())) : results;
  }

  private ProbeResult withoutAddress(Race.RaceResult race) {
    ProbeResult result = result(Optional.empty(), race);
    shared.listener().ended(name, result);
    return result;
  }

  /** Runs one of several races; its end is reported at once. */
  private Race.RaceResult addressed(Optional<AddressFamily> family) {
    Race.RaceResult race = race(family);
    if (race.addressed()) {
      settled.set(true);
      shared.listener().ended(name, result(family, race));
    }
    return race;
  }

  private static ProbeResult result(Optional<AddressFamily> family, Race.RaceResult race) {
    return new ProbeResult(family, race.verdict(), race.attempts(), Duration.ofNanos(race.nanos()));
  }

  private List<Optional<AddressFamily>> families() {
    Optional<AddressFamily> only = probe.family().or(() -> host().flatMap(ProbeFields::familyOf));
    return only.isPresent() || host().isEmpty()
        ? List.of(only)
        : List.of(Optional.of(AddressFamily.IPV4), Optional.of(AddressFamily.IPV6));
  }

  private Optional<String> host() {
    if (probe instanceof HttpProbe http) {
      return Optional.of(http.host());
    }
    return probe instanceof TcpProbe tcp ? Optional.of(tcp.host()) : Optional.empty();
  }

  private Race.RaceResult race(Optional<AddressFamily> family) {
    ThreadedAttempts attempts = new ThreadedAttempts(exchange(family), shared.threads());
    return new Race(attempts, shared.judge(), progress(family), shared.stopped())
        .run(probe.within());
  }

  private Exchange exchange(Optional<AddressFamily> family) {
    if (probe instanceof HttpProbe http) {
      return new HttpExchange(http, connector(http.host(), http.port(), family), shared.tls());
    }
    if (probe instanceof TcpProbe tcp) {
      return new TcpExchange(connector(tcp.host(), tcp.port(), family));
    }
    return new DnsExchange((DnsProbe) probe);
  }

  private Connector connector(String host, int port, Optional<AddressFamily> family) {
    return new Connector(shared.resolver(), host, port, family.orElseThrow());
  }

  private Race.RaceListener progress(Optional<AddressFamily> family) {
    return new Race.RaceListener() {
      @Override
      public void failed(int attempts, AttemptOutcome outcome) {
        shared.listener().waits(name, family, attempts, outcome.reason());
      }

      @Override
      public boolean isAbandoned() {
        return settled.get();
      }
    };
  }
}
