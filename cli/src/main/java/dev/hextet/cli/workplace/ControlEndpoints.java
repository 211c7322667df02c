package dev.hextet.cli.workplace;

import dev.hextet.core.resource.CloudLocation;
import dev.hextet.probe.ControlDestination;
import java.util.Collection;
import java.util.List;

/**
 * EC2's dual-stack endpoints as control destinations of probes. Each region has {@code
 * ec2.REGION.api.aws}, which answers over IPv6 and IPv4.
 */
final class ControlEndpoints {
  /** The region of the control if no region of AWS is in use, as with the sandbox. */
  private static final String DEFAULT_REGION = "us-east-1";

  private static final int HTTPS = 443;

  private ControlEndpoints() {}

  /** Returns the endpoint of each region of AWS; at least one. */
  static List<ControlDestination> of(Collection<CloudLocation> places) {
    List<ControlDestination> controls =
        places.stream()
            .filter(place -> place.endpoint().equals(CloudLocation.AWS))
            .map(CloudLocation::region)
            .distinct()
            .map(ControlEndpoints::control)
            .toList();
    return controls.isEmpty() ? List.of(control(DEFAULT_REGION)) : controls;
  }

  private static ControlDestination control(String region) {
    return new ControlDestination("ec2." + region + ".api.aws", HTTPS);
  }
}
