package dev.hextet.cli.workplace;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.execute.StoppableClouds;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.verification.CheckRunner;
import dev.hextet.core.verification.EvidenceReader;
import dev.hextet.core.verification.ProbeObstacle;
import dev.hextet.probe.NetworkProber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The network and the cloud around the checks of a state. */
public final class CheckSite {
  private CheckSite() {}

  /**
   * Returns a runner of checks.
   *
   * @param stop ends pending reads of evidence
   */
  public static CheckRunner runner(Workplace place, State state, StopSignal stop) {
    Clouds clouds = new StoppableClouds(place.clouds(), stop);
    return new CheckRunner(
        NetworkProber.of(ControlEndpoints.of(places(place.clouds(), state))),
        obstacle(place.clouds()),
        new EvidenceReader(clouds, name -> Workplace.type(Workplace.provider(), name)));
  }

  private static ProbeObstacle obstacle(CloudAccess clouds) {
    if (!clouds.isSandbox()) {
      return ProbeObstacle.NONE;
    }
    Set<IpAddress> local = LocalAddresses.read();
    return new SandboxObstacle(local::contains);
  }

  /** Returns the places of the recorded resources, and of the default provider configuration. */
  private static List<CloudLocation> places(CloudAccess clouds, State state) {
    return Stream.concat(
            state.records().stream().map(ResourceRecord::provider),
            Stream.of(Workplace.provider().name()))
        .distinct()
        .map(provider -> place(clouds, provider))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CloudLocation> place(CloudAccess clouds, String provider) {
    try {
      return Optional.of(Objects.requireNonNull(clouds.place(provider)));
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }
}
