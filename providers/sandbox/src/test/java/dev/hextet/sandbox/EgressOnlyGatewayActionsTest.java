package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EgressOnlyGatewayActionsTest {
  private static final String[] TAGS = {
    "TagSpecification.1.ResourceType", "egress-only-internet-gateway",
    "TagSpecification.1.Tag.1.Key", "Name",
    "TagSpecification.1.Tag.1.Value", "out"
  };

  private final TestEc2 ec2 = new TestEc2();
  private final String vpc = ec2.vpc();

  private String create(String... more) {
    String[] parameters = new String[more.length + 2];
    parameters[0] = "VpcId";
    parameters[1] = vpc;
    System.arraycopy(more, 0, parameters, 2, more.length);
    return ec2.call("CreateEgressOnlyInternetGateway", parameters)
        .text("egressOnlyInternetGateway/egressOnlyInternetGatewayId");
  }

  private List<String> described(String... parameters) {
    return ec2.call("DescribeEgressOnlyInternetGateways", parameters)
        .texts("egressOnlyInternetGatewaySet/item/egressOnlyInternetGatewayId");
  }

  private String refusedRoute(String destinationName, String destination, String gateway) {
    String table = ec2.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
    return ec2.refused(
        "CreateRoute",
        "RouteTableId",
        table,
        destinationName,
        destination,
        "EgressOnlyInternetGatewayId",
        gateway);
  }

  @Test
  void isAttachedToItsVpcByItsCreation() {
    String id = create(TAGS);

    assertThat(id).startsWith("eigw-");
    assertThat(
            ec2.call("DescribeEgressOnlyInternetGateways")
                .texts("egressOnlyInternetGatewaySet/item/attachmentSet/item/vpcId"))
        .containsExactly(vpc);
    assertThat(described("EgressOnlyInternetGatewayId.1", id)).containsExactly(id);
  }

  @Test
  void isCreatedOnceForAClientToken() {
    assertThat(create("ClientToken", "t")).isEqualTo(create("ClientToken", "t"));
  }

  @Test
  void filtersByTagOnly() {
    String id = create(TAGS);

    assertThat(described("Filter.1.Name", "tag:Name", "Filter.1.Value.1", "out"))
        .containsExactly(id);
    assertThat(described("Filter.1.Name", "tag:Name", "Filter.1.Value.1", "in")).isEmpty();
    assertThat(
            ec2.refused(
                "DescribeEgressOnlyInternetGateways",
                "Filter.1.Name",
                "vpc-id",
                "Filter.1.Value.1",
                vpc))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void refusesASecondGatewayOfItsVpc() {
    create();

    assertThat(ec2.refused("CreateEgressOnlyInternetGateway", "VpcId", vpc))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void refusesAnIpv4Route() {
    assertThat(refusedRoute("DestinationCidrBlock", "0.0.0.0/0", create()))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void refusesARouteToAnAbsentGateway() {
    assertThat(refusedRoute("DestinationIpv6CidrBlock", "::/0", "eigw-1"))
        .isEqualTo("InvalidEgressOnlyInternetGatewayId.NotFound");
  }

  @Test
  void keepsItsVpcUntilItsDeletion() {
    String id = create();

    assertThat(ec2.refused("DeleteVpc", "VpcId", vpc)).isEqualTo("DependencyViolation");
    ec2.call("DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId", id);
    assertThat(ec2.refused("DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId", id))
        .isEqualTo("InvalidEgressOnlyInternetGatewayId.NotFound");
    ec2.call("DeleteVpc", "VpcId", vpc);
  }
}
