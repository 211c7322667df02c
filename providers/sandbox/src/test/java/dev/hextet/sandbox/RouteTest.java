package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;
  private String gateway;
  private String table;

  @BeforeEach
  void makeTable() {
    vpc = ec2.vpc();
    gateway = ec2.gateway(vpc);
    table = ec2.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
  }

  private String[] to(String name, String destination) {
    return new String[] {"RouteTableId", table, name, destination, "GatewayId", gateway};
  }

  private List<String> shown(String what) {
    return ec2.call("DescribeRouteTables", "RouteTableId.1", table)
        .texts("routeTableSet/item/routeSet/item/" + what);
  }

  @Test
  void keepsDestinationsInTheirCanonicalForm() {
    ec2.call("CreateRoute", to("DestinationIpv6CidrBlock", "0:0::0/0"));
    ec2.call("CreateRoute", to("DestinationCidrBlock", "192.0.2.77/24"));

    assertThat(shown("destinationIpv6CidrBlock")).contains("::/0");
    assertThat(shown("destinationCidrBlock")).contains("192.0.2.0/24");
    assertThat(ec2.refused("CreateRoute", to("DestinationIpv6CidrBlock", "::/0")))
        .isEqualTo("RouteAlreadyExists");
  }

  @Test
  void leadsNowhereOnceItsGatewayIsGone() {
    ec2.call("CreateRoute", to("DestinationCidrBlock", "0.0.0.0/0"));
    assertThat(shown("state")).containsOnly("active");

    ec2.call("DetachInternetGateway", "InternetGatewayId", gateway, "VpcId", vpc);
    ec2.call("DeleteInternetGateway", "InternetGatewayId", gateway);

    assertThat(shown("state")).containsOnlyOnce("blackhole");
  }

  @Test
  void needsOneTargetThatIsThereAndOneDestination() {
    assertThat(
            ec2.refused("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0"))
        .isEqualTo("MissingParameter");
    assertThat(
            ec2.refused(
                "CreateRoute",
                "RouteTableId",
                table,
                "DestinationCidrBlock",
                "0.0.0.0/0",
                "GatewayId",
                gateway,
                "NatGatewayId",
                "nat-0123"))
        .isEqualTo("InvalidParameterCombination");
    assertThat(
            ec2.refused(
                "CreateRoute",
                "RouteTableId",
                table,
                "DestinationCidrBlock",
                "0.0.0.0/0",
                "GatewayId",
                "igw-0123"))
        .isEqualTo("InvalidGatewayID.NotFound");
    assertThat(ec2.refused("CreateRoute", "RouteTableId", table, "GatewayId", gateway))
        .isEqualTo("MissingParameter");
  }

  @Test
  void neverLeadsToAGatewayFromWithinTheVpc() {
    assertThat(ec2.refused("CreateRoute", to("DestinationCidrBlock", "10.0.1.0/24")))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("CreateRoute", to("DestinationCidrBlock", "10.0.0.0/16")))
        .isEqualTo("RouteAlreadyExists");
  }

  @Test
  void isReplacedOnlyIfItIsThere() {
    assertThat(ec2.refused("ReplaceRoute", to("DestinationCidrBlock", "0.0.0.0/0")))
        .isEqualTo("InvalidParameterValue");
    ec2.call("CreateRoute", to("DestinationCidrBlock", "0.0.0.0/0"));
    String eni =
        ec2.call("CreateNetworkInterface", "SubnetId", ec2.subnet(vpc, 1))
            .text("networkInterface/networkInterfaceId");

    ec2.call(
        "ReplaceRoute",
        "RouteTableId",
        table,
        "DestinationCidrBlock",
        "0.0.0.0/0",
        "NetworkInterfaceId",
        eni);

    assertThat(shown("networkInterfaceId")).containsExactly(eni);
    // An interface that is at no instance forwards nothing.
    assertThat(shown("state")).containsOnlyOnce("blackhole");
  }

  @Test
  void isDeletedOnceAndNeverIfLocal() {
    ec2.call("CreateRoute", to("DestinationCidrBlock", "0.0.0.0/0"));
    String[] name = {"RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0"};

    ec2.call("DeleteRoute", name);

    assertThat(ec2.refused("DeleteRoute", name)).isEqualTo("InvalidRoute.NotFound");
    name[3] = "10.0.0.0/16";
    assertThat(ec2.refused("DeleteRoute", name)).isEqualTo("InvalidParameterValue");
  }

  @Test
  void appearsByItselfForEachBlockOfTheVpc() {
    ec2.call("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.7.0.0/16");
    ec2.settle();

    assertThat(shown("destinationCidrBlock")).containsExactly("10.0.0.0/16", "10.7.0.0/16");
  }

  @Test
  void tablesAreUsedByOneAssociationPerSubnet() {
    String subnet = ec2.subnet(vpc, 1);
    String association =
        ec2.call("AssociateRouteTable", "RouteTableId", table, "SubnetId", subnet)
            .text("associationId");
    assertThat(ec2.refused("AssociateRouteTable", "RouteTableId", table, "SubnetId", subnet))
        .isEqualTo("Resource.AlreadyAssociated");
    assertThat(ec2.refused("DeleteRouteTable", "RouteTableId", table))
        .isEqualTo("DependencyViolation");

    String other = ec2.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
    String changed =
        ec2.call(
                "ReplaceRouteTableAssociation", "AssociationId", association, "RouteTableId", other)
            .text("newAssociationId");

    assertThat(changed).isNotEqualTo(association);
    assertThat(ec2.refused("DisassociateRouteTable", "AssociationId", association))
        .isEqualTo("InvalidAssociationID.NotFound");
    ec2.call("DeleteRouteTable", "RouteTableId", table);
    ec2.call("DisassociateRouteTable", "AssociationId", changed);
    ec2.call("DeleteRouteTable", "RouteTableId", other);
  }

  @Test
  void theMainAssociationMovesButNeverEnds() {
    String main =
        ec2.call(
                "DescribeRouteTables",
                "Filter.1.Name",
                "association.main",
                "Filter.1.Value.1",
                "true")
            .text("routeTableSet/item/associationSet/item/routeTableAssociationId");
    assertThat(ec2.refused("DisassociateRouteTable", "AssociationId", main))
        .isEqualTo("InvalidParameterValue");

    ec2.call("ReplaceRouteTableAssociation", "AssociationId", main, "RouteTableId", table);

    assertThat(ec2.refused("DeleteRouteTable", "RouteTableId", table))
        .isEqualTo("DependencyViolation");
  }

  @Test
  void gatewaysAreAttachedToOneVpcOnce() {
    assertThat(ec2.refused("AttachInternetGateway", "InternetGatewayId", gateway, "VpcId", vpc))
        .isEqualTo("Resource.AlreadyAssociated");
    String second = ec2.call("CreateInternetGateway").text("internetGateway/internetGatewayId");
    assertThat(ec2.refused("AttachInternetGateway", "InternetGatewayId", second, "VpcId", vpc))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("DetachInternetGateway", "InternetGatewayId", second, "VpcId", vpc))
        .isEqualTo("Gateway.NotAttached");
    assertThat(ec2.refused("DeleteInternetGateway", "InternetGatewayId", gateway))
        .isEqualTo("DependencyViolation");
  }
}
