package dev.hextet.cli.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.resource.CloudLocation;
import dev.hextet.probe.ControlDestination;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlEndpointsTest {
  @Test
  void hasOneEndpointForEachRegion() {
    assertThat(
            ControlEndpoints.of(
                List.of(place("us-east-2"), place("eu-west-1"), place("us-east-2"))))
        .containsExactly(control("ec2.us-east-2.api.aws"), control("ec2.eu-west-1.api.aws"));
  }

  @Test
  void hasAnEndpointWithoutARegionOfAws() {
    List<ControlDestination> control = List.of(control("ec2.us-east-1.api.aws"));

    assertThat(ControlEndpoints.of(List.of())).isEqualTo(control);
    assertThat(ControlEndpoints.of(List.of(place("us-east-2").at(CloudLocation.SANDBOX))))
        .isEqualTo(control);
    assertThat(ControlEndpoints.of(List.of(place("us-east-2").at("http://127.0.0.1:4566"))))
        .isEqualTo(control);
  }

  private static CloudLocation place(String region) {
    return new CloudLocation(CloudLocation.AWS, region, "");
  }

  private static ControlDestination control(String host) {
    return new ControlDestination(host, 443);
  }
}
