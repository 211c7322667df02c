package dev.hextet.aws.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTypeTest {
  private static final RouteType TYPE = new RouteType(TypeSamples.ROUTE_TARGETS);
  private static final String LIVE =
      "{'route_table_id': 'rtb-1', 'destination_ipv6_cidr_block': '::/0', 'gateway_id': 'igw-1'}";
  private static final String TABLES =
      "[{'RouteTableId': 'rtb-1', 'Routes': ["
          + "{'DestinationCidrBlock': '10.0.0.0/16', 'GatewayId': 'local',"
          + " 'Origin': 'CreateRouteTable', 'State': 'active'},"
          + "{'DestinationIpv6CidrBlock': '::/0', 'GatewayId': 'igw-1', 'Origin': 'CreateRoute',"
          + " 'State': 'active'},"
          + "{'DestinationCidrBlock': '0.0.0.0/0', 'InstanceId': 'i-1',"
          + " 'InstanceOwnerId': '123456789012', 'NetworkInterfaceId': 'eni-1',"
          + " 'Origin': 'CreateRoute', 'State': 'blackhole'},"
          + "{'DestinationCidrBlock': '192.0.2.0/24', 'GatewayId': 'vpce-1',"
          + " 'Origin': 'CreateRoute', 'State': 'active'}]}]";

  private static Optional<Attributes> observed(String recorded) {
    return TYPE.observe(
        TypeSamples.recorded(TYPE, "", recorded),
        TypeSamples.answers("DescribeRouteTables", TABLES));
  }

  @Test
  void isMadeInOneCallThatItsKeySettles() {
    List<ApiCall> calls =
        TYPE.calls(
            WrittenChange.creation(
                TYPE,
                "{'route_table_id': '?aws_route_table.public.id',"
                    + " 'destination_ipv6_cidr_block': '0::/0',"
                    + " 'gateway_id': '?aws_internet_gateway.main.id'}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "CreateRoute {\"DestinationIpv6CidrBlock\" = \"::/0\","
                + " \"GatewayId\" = aws_internet_gateway.main.id,"
                + " \"RouteTableId\" = aws_route_table.public.id}");
    assertThat(calls.get(0).settle()).isEqualTo(OutcomeProbe.BY_KEY);
    assertThat(calls.get(0).tolerates()).isEmpty();
  }

  @Test
  void takesAnotherTargetInPlace() {
    assertThat(
            TypeSamples.lines(
                TYPE.calls(
                    WrittenChange.update(
                        TYPE, LIVE, "{'gateway_id': null, 'egress_only_gateway_id': 'eigw-1'}"))))
        .containsExactly(
            "ReplaceRoute {\"DestinationIpv6CidrBlock\" = \"::/0\","
                + " \"EgressOnlyInternetGatewayId\" = \"eigw-1\", \"RouteTableId\" = \"rtb-1\"}");
  }

  @Test
  void isDeletedByItsKey() {
    List<ApiCall> calls = TYPE.calls(WrittenChange.deletion(TYPE, LIVE));

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "DeleteRoute {\"DestinationIpv6CidrBlock\" = \"::/0\", \"RouteTableId\" = \"rtb-1\"}");
    assertThat(calls.get(0).tolerates()).contains("InvalidRoute.NotFound");
  }

  @Test
  void isSeenInItsTable() {
    assertThat(observed(LIVE).orElseThrow().values())
        .isEqualTo(
            TypeSamples.value(
                "{'id': 'rtb-1_::/0', 'route_table_id': 'rtb-1',"
                    + " 'destination_ipv6_cidr_block': '::/0', 'gateway_id': 'igw-1',"
                    + " 'origin': 'CreateRoute', 'state': 'active'}"));
  }

  @Test
  void isSeenWhateverItsTargetIsNow() {
    Attributes live =
        observed(
                "{'route_table_id': 'rtb-1', 'destination_cidr_block': '0.0.0.0/0',"
                    + " 'nat_gateway_id': 'nat-1'}")
            .orElseThrow();

    assertThat(live.values().get("nat_gateway_id").isNull()).isTrue();
    assertThat(live.values().get("network_interface_id")).isEqualTo(Value.of("eni-1"));
    assertThat(live.values().get("instance_id")).isEqualTo(Value.of("i-1"));
    assertThat(live.values().get("state")).isEqualTo(Value.of("blackhole"));
  }

  @Test
  void anEndpointIsNoGateway() {
    Attributes live =
        observed("{'route_table_id': 'rtb-1', 'destination_cidr_block': '192.0.2.0/24'}")
            .orElseThrow();

    assertThat(live.values().get("vpc_endpoint_id")).isEqualTo(Value.of("vpce-1"));
    assertThat(live.values().get("gateway_id").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"rtb-1,10.0.0.0/16", "rtb-1,10.1.0.0/16", "rtb-2,0.0.0.0/0"})
  void isGoneWhereItsTableHasNoSuchRouteThatSomebodyMade(String table, String destination) {
    assertThat(
            observed(
                "{'route_table_id': '%s', 'destination_cidr_block': '%s'}"
                    .formatted(table, destination)))
        .isEmpty();
  }

  @Test
  void isReadTogetherWithItsTable() {
    assertThat(TYPE.reads(TypeSamples.recorded(TYPE, "", LIVE)))
        .isEqualTo(
            new RouteTableType(TypeSamples.ROUTE_TARGETS)
                .reads(
                    TypeSamples.recorded(
                        new RouteTableType(TypeSamples.ROUTE_TARGETS),
                        "rtb-1",
                        "{'id': 'rtb-1'}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'gateway_id': 'igw-1' | destination_cidr_block MissingAttribute",
        "'destination_cidr_block': '0.0.0.0/0' | gateway_id MissingAttribute",
        "'destination_ipv6_cidr_block': '::/0', 'nat_gateway_id': '?aws_nat_gateway.a.id'"
            + " | nat_gateway_id Ipv6RouteToNatGateway",
        "'destination_cidr_block': '0.0.0.0/0', 'egress_only_gateway_id': 'eigw-1'"
            + " | egress_only_gateway_id Ipv4RouteToEgressOnlyGateway",
      })
  void refusesWhatEc2DoesNotRoute(String attributes, String finding) {
    assertThat(
            new CheckedDocument()
                .with("aws_route.a", "{'route_table_id': 'rtb-1', " + attributes + "}")
                .check(TYPE))
        .containsExactly("aws_route.a " + finding);
  }

  @Test
  void takesIpv6ToANatGatewayForNat64() {
    assertThat(
            new CheckedDocument()
                .with(
                    "aws_route.a",
                    "{'route_table_id': 'rtb-1', 'destination_ipv6_cidr_block': '64:ff9b::/96',"
                        + " 'nat_gateway_id': 'nat-1'}")
                .check(TYPE))
        .isEmpty();
  }

  @Test
  void refusesTwoRoutesToOneDestinationInATable() {
    String route =
        "{'route_table_id': '%s', 'destination_cidr_block': '0.0.0.0/0'," + " 'gateway_id': '%s'}";

    assertThat(
            new CheckedDocument()
                .with("aws_route.a", route.formatted("?aws_route_table.t.id", "igw-1"))
                .with("aws_route.b", route.formatted("?aws_route_table.t.id", "igw-2"))
                .with("aws_route.c", route.formatted("?aws_route_table.u.id", "igw-1"))
                .check(TYPE))
        .containsExactly("aws_route.b destination_cidr_block SameRouteTwice");
  }

  @Test
  void refusesARouteOfATableThatListsItsRoutesItself() {
    assertThat(
            new CheckedDocument()
                .with("aws_route_table.t", "{'vpc_id': 'vpc-1', 'route': []}")
                .with(
                    "aws_route.a",
                    "{'route_table_id': '?aws_route_table.t.id',"
                        + " 'destination_cidr_block': '0.0.0.0/0', 'gateway_id': 'igw-1'}")
                .check(TYPE))
        .containsExactly("aws_route.a route_table_id RoutesInTwoPlaces");
  }
}
