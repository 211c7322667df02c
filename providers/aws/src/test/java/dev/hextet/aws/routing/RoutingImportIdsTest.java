package dev.hextet.aws.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.schema.Attributes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of the AWS provider's documentation. */
class RoutingImportIdsTest {

  private static Optional<Attributes> route(String id) {
    return RoutingImportIds.route(id, RouteType.TABLE);
  }

  private static Optional<Attributes> association(String id) {
    return RoutingImportIds.association(
        id,
        RouteTableAssociationType.SUBNET,
        RouteTableAssociationType.GATEWAY,
        RouteTableAssociationType.TABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "rtb-656c65616e6f72_10.42.0.0/16, destination_cidr_block, 10.42.0.0/16",
    "rtb-656c65616e6f72_2620:0:2d0:200::8/125, destination_ipv6_cidr_block, 2620:0:2d0:200::8/125",
    "rtb-656c65616e6f72_::/0, destination_ipv6_cidr_block, ::/0",
    "rtb-656c65616e6f72_pl-0570a1d2d725c16be, destination_prefix_list_id, pl-0570a1d2d725c16be"
  })
  void tellsATableAndADestination(String id, String attribute, String destination) {
    Attributes known = route(id).orElseThrow();

    assertThat(known.get(RouteType.TABLE)).contains("rtb-656c65616e6f72");
    assertThat(known.values().get(attribute).asText()).contains(destination);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtb-1", "rtb-1_", "rtb-1_10.0.0.0", "subnet-1_10.0.0.0/16", "rtb-1_x/0"})
  void noOtherTextIsARoute(String id) {
    assertThat(route(id)).isEmpty();
  }

  @Test
  void tellsASubnetOrAGatewayAndItsTable() {
    Attributes subnet = association("subnet-6777656e/rtb-656c65").orElseThrow();
    Attributes gateway = association("igw-01b3a60780f8d034a/rtb-656c65").orElseThrow();

    assertThat(subnet.get(RouteTableAssociationType.SUBNET)).contains("subnet-6777656e");
    assertThat(subnet.get(RouteTableAssociationType.TABLE)).contains("rtb-656c65");
    assertThat(gateway.get(RouteTableAssociationType.GATEWAY)).contains("igw-01b3a60780f8d034a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtbassoc-1", "subnet-1", "subnet-1/", "vpc-1/rtb-1", "subnet-1/rtb-1/x"})
  void noOtherTextIsAnAssociation(String id) {
    assertThat(association(id)).isEqualTo(Optional.empty());
  }
}
