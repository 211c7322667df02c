package dev.hextet.aws.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTypeTest {
  private static final RouteTableType TYPE = new RouteTableType(TypeSamples.ROUTE_TARGETS);
  private static final String LIVE =
      "{'id': 'rtb-1', 'vpc_id': 'vpc-1', 'route': ["
          + "{'cidr_block': '0.0.0.0/0', 'gateway_id': 'igw-1'},"
          + "{'ipv6_cidr_block': '::/0', 'gateway_id': 'igw-1'}]}";
  private static final String TABLE =
      "[{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1', 'OwnerId': '123456789012',"
          + " 'Region': 'us-east-2', 'Routes': ["
          + "{'DestinationCidrBlock': '10.0.0.0/16', 'GatewayId': 'local',"
          + " 'Origin': 'CreateRouteTable'},"
          + "{'DestinationIpv6CidrBlock': '2001:db8::/56', 'GatewayId': 'local',"
          + " 'Origin': 'CreateRouteTable'},"
          + "{'DestinationIpv6CidrBlock': '::/0', 'EgressOnlyInternetGatewayId': 'eigw-1',"
          + " 'Origin': 'CreateRoute'},"
          + "{'DestinationCidrBlock': '10.9.0.0/16', 'GatewayId': 'vgw-1',"
          + " 'Origin': 'EnableVgwRoutePropagation'},"
          + "{'DestinationPrefixListId': 'pl-1', 'GatewayId': 'vpce-1',"
          + " 'Origin': 'CreateRoute'}]}]";

  private static List<ApiCall> updated(String difference) {
    return TYPE.calls(WrittenChange.update(TYPE, LIVE, difference));
  }

  private static Value observed(RecordedResource recorded) {
    return TYPE.observe(recorded, TypeSamples.answers("DescribeRouteTables", TABLE))
        .orElseThrow()
        .values();
  }

  private static String refused(String routes) {
    try {
      new RouteSetKind(TypeSamples.ROUTE_TARGETS)
          .canonical(TypeSamples.value(routes), KindContext.NONE);
    } catch (InvalidValue e) {
      return e.path() + " " + e.code();
    }
    throw new AssertionError("not refused");
  }

  @Test
  void isMadeInOneCallThatOwnsIt() {
    List<ApiCall> calls =
        TYPE.calls(
            WrittenChange.creation(
                TYPE, "{'vpc_id': '?aws_vpc.main.id', 'tags': {'Name': 'public'}}"));

    assertThat(TypeSamples.actions(calls)).containsExactly("CreateRouteTable");
    ApiCall create = calls.get(0);
    assertThat(create.arguments().get("VpcId"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("aws_vpc.main.id")));
    assertThat(create.arguments().get("ClientToken")).isEqualTo(SelfReferences.TOKEN);
    assertThat(create.gives()).containsEntry("id", "RouteTable.RouteTableId");
    assertThat(create.settle())
        .isEqualTo(TypeSamples.byToken("DescribeRouteTables", "RouteTableId"));
  }

  @Test
  void isMadeWithTheRoutesItLists() {
    List<ApiCall> calls =
        TYPE.calls(
            WrittenChange.creation(
                TYPE,
                "{'vpc_id': 'vpc-1', 'route': {'ipv6_cidr_block': '::/0', 'cidr_block': '',"
                    + " 'gateway_id': '?aws_internet_gateway.main.id', 'nat_gateway_id': null}}"));

    assertThat(TypeSamples.lines(calls.subList(1, 2)))
        .containsExactly(
            "CreateRoute {\"DestinationIpv6CidrBlock\" = \"::/0\","
                + " \"GatewayId\" = aws_internet_gateway.main.id, \"RouteTableId\" = self.id}");
  }

  @Test
  void changesJustTheRoutesThatDiffer() {
    List<ApiCall> calls =
        updated(
            "{'route': [{'cidr_block': '10.1.0.0/16', 'vpc_peering_connection_id': 'pcx-1'},"
                + " {'ipv6_cidr_block': '::/0', 'egress_only_gateway_id': 'eigw-1'}]}");

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "CreateRoute {\"DestinationCidrBlock\" = \"10.1.0.0/16\", \"RouteTableId\" = self.id,"
                + " \"VpcPeeringConnectionId\" = \"pcx-1\"}",
            "ReplaceRoute {\"DestinationIpv6CidrBlock\" = \"::/0\","
                + " \"EgressOnlyInternetGatewayId\" = \"eigw-1\", \"RouteTableId\" = self.id}",
            "DeleteRoute {\"DestinationCidrBlock\" = \"0.0.0.0/0\", \"RouteTableId\" = self.id}");
  }

  @Test
  void tagsAreOneCall() {
    assertThat(TypeSamples.actions(updated("{'tags': {'Name': 'public'}}")))
        .containsExactly("CreateTags");
  }

  @Test
  void itsSuccessorIsMadeFirstSoThatItsSubnetsGoOver() {
    assertThat(
            TYPE.createsBeforeDestroy(
                TypeSamples.update(TYPE, "{'vpc_id': 'vpc-1'}", "{'vpc_id': 'vpc-2'}")))
        .isTrue();
  }

  @Test
  void isDeletedInOneCall() {
    assertThat(TypeSamples.lines(TYPE.calls(WrittenChange.deletion(TYPE, LIVE))))
        .containsExactly("DeleteRouteTable {\"RouteTableId\" = self.id}");
  }

  @Test
  void seesItsRoutesOnlyIfADocumentListsThem() {
    String common =
        "'id': 'rtb-1', 'vpc_id': 'vpc-1', 'owner_id': '123456789012',"
            + " 'arn': 'arn:aws:ec2:us-east-2:123456789012:route-table/rtb-1'";

    assertThat(observed(TypeSamples.recorded(TYPE, "rtb-1", "{'vpc_id': 'vpc-1'}")))
        .isEqualTo(TypeSamples.value("{" + common + "}"));
    assertThat(observed(TypeSamples.recorded(TYPE, "rtb-1", "{'route': []}")))
        .isEqualTo(
            TypeSamples.value(
                "{"
                    + common
                    + ", 'route': [{'ipv6_cidr_block': '::/0',"
                    + " 'egress_only_gateway_id': 'eigw-1'}]}"));
  }

  @Test
  void isGoneIfItIsNotInTheAnswer() {
    assertThat(
            TYPE.observe(
                TypeSamples.recorded(TYPE, "rtb-2", "{}"),
                TypeSamples.answers("DescribeRouteTables", TABLE)))
        .isEmpty();
  }

  @Test
  void routesAreASetInOneOrder() {
    RouteSetKind kind = new RouteSetKind(TypeSamples.ROUTE_TARGETS);
    Value one =
        TypeSamples.value(
            "[{'ipv6_cidr_block': '0::/0', 'gateway_id': 'igw-1'},"
                + " {'cidr_block': '0.0.0.0/0', 'nat_gateway_id': '?aws_nat_gateway.a.id'}]");
    Value canonical = kind.canonical(one, KindContext.NONE);

    assertThat(kind.routes(canonical).stream().map(r -> kind.shown(r.value())))
        .containsExactly("0.0.0.0/0 via aws_nat_gateway.a", "::/0 via igw-1");
    assertThat(kind.canonical(canonical, KindContext.NONE)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'gateway_id': 'igw-1'} | [0] MissingAttribute",
        "{'cidr_block': '0.0.0.0/0'} | [0] MissingAttribute",
        "{'cidr_block': '0.0.0.0/0', 'ipv6_cidr_block': '::/0', 'gateway_id': 'igw-1'}"
            + " | [0] ExclusiveAttributes",
        "{'cidr_block': '0.0.0.0/0', 'gateway_id': 'igw-1', 'nat_gateway_id': 'nat-1'}"
            + " | [0] ExclusiveAttributes",
        "{'cidr_block': '10.0.0.1/8', 'gateway_id': 'igw-1'} | [0, cidr_block] HostBits",
        "{'cidr': '10.0.0.0/8', 'gateway_id': 'igw-1'} | [0, cidr] UnknownAttribute",
        "{'ipv6_cidr_block': '::/0', 'nat_gateway_id': 'nat-1'} | [0] Ipv6RouteToNatGateway",
        "{'cidr_block': '0.0.0.0/0', 'egress_only_gateway_id': 'eigw-1'}"
            + " | [0] Ipv4RouteToEgressOnlyGateway",
      })
  void refusesRoutesThatAreNone(String route, String problem) {
    assertThat(refused("[" + route + "]")).isEqualTo(problem);
  }

  @Test
  void refusesTwoRoutesToOneDestination() {
    assertThat(
            refused(
                "[{'ipv6_cidr_block': '::/0', 'gateway_id': 'igw-1'},"
                    + " {'ipv6_cidr_block': '0::/0', 'gateway_id': 'igw-2'}]"))
        .isEqualTo("[1] SameRouteTwice");
  }
}
