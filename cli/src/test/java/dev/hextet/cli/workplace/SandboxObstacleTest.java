package dev.hextet.cli.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxObstacleTest {
  private static final State STATE =
      State.NONE.withResources(
          List.of(
              record(
                  "aws_subnet",
                  Map.of(
                      "cidr_block", Value.of("10.0.0.0/24"),
                      "ipv6_cidr_block", Value.of("2001:db8:1::/64"))),
              record("aws_eip", Map.of("public_ip", Value.of("203.0.113.4"))),
              record("aws_route", Map.of("destination_ipv6_cidr_block", Value.of("::/0"))),
              record(
                  "aws_security_group",
                  Map.of(
                      "ingress",
                      Value.list(
                          Value.map(
                              Map.of("cidr_blocks", Value.list(Value.of("198.51.100.0/24")))))))));

  private final SandboxObstacle obstacle =
      new SandboxObstacle(address -> address.equals(IpAddress.parse("2001:db8:1::9")));

  @ParameterizedTest
  @CsvSource({
    "203.0.113.4, true",
    "203.0.113.5, false",
    "10.0.0.7, true",
    "10.0.1.7, false",
    "2001:db8:1::4, true",
    "2001:db8:2::4, false",
    "2001:db8:1::9, false",
    "198.51.100.1, false",
    "www.example.org, false"
  })
  void existsForAddressesAndNetworksOfTheState(String host, boolean exists) {
    TcpProbe probe = new TcpProbe(host, 80, Optional.empty(), Duration.ofSeconds(1));

    assertThat(obstacle.of(probe, STATE).isPresent()).isEqualTo(exists);
  }

  private static ResourceRecord record(String type, Map<String, Value> attributes) {
    ResourceRecord bare =
        ResourceRecord.start(
            Address.of(type, "main"), "x-1", new RecordedPlacement("aws", "us-east-2"), 0);
    return bare.withContents(bare.contents().withPlain(Value.map(attributes)));
  }
}
