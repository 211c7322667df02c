package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.wire.ApiAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules for calls of every kind. */
class CallTest {

  private final TestEc2 ec2 = new TestEc2();

  @Test
  void changesNothingWhenItIsADryRun() {
    ApiAnswer answer = ec2.answer("CreateVpc", "CidrBlock", "10.0.0.0/16", "DryRun", "true");

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.code()).isEqualTo("DryRunOperation");
    assertThat(ec2.inventory().regions()).isEmpty();
  }

  @Test
  void isCheckedEvenWhenItIsADryRun() {
    assertThat(ec2.refused("CreateVpc", "CidrBlock", "10.0.0.0/8", "DryRun", "true"))
        .isEqualTo("InvalidVpc.Range");
  }

  @Test
  void knowsNoDryRunWhereEc2KnowsNone() {
    assertThat(
            ec2.refused(
                "AssociateVpcCidrBlock",
                "VpcId",
                ec2.vpc(),
                "CidrBlock",
                "10.1.0.0/16",
                "DryRun",
                "true"))
        .isEqualTo("UnknownParameter");
  }

  @Test
  void isRefusedForAParameterThatNobodyReads() {
    assertThat(ec2.refused("CreateVpc", "CidrBlock", "10.0.0.0/16", "Colour", "blue"))
        .isEqualTo("UnknownParameter");
    assertThat(ec2.inventory().regions()).isEmpty();
  }

  @Test
  void isAnsweredInPartByNoReadById() {
    String vpc = ec2.vpc();

    assertThat(ec2.refused("DescribeVpcs", "VpcId.1", vpc, "VpcId.2", "vpc-0123"))
        .isEqualTo("InvalidVpcID.NotFound");
    assertThat(ec2.refused("DescribeVpcs", "VpcId.1", "vpc-nonsense"))
        .isEqualTo("InvalidVpcID.Malformed");
    assertThat(
            ec2.call(
                    "DescribeVpcs",
                    "Filter.1.Name",
                    "vpc-id",
                    "Filter.1.Value.1",
                    vpc,
                    "Filter.1.Value.2",
                    "vpc-0123")
                .texts("vpcSet/item/vpcId"))
        .containsExactly(vpc);
  }

  @Test
  void filtersByEachFilterAndAnyOfItsValues() {
    ec2.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
    ec2.call("CreateVpc", "CidrBlock", "10.1.0.0/16");
    ec2.call("CreateVpc", "CidrBlock", "192.168.0.0/16");

    ReplyReader reply =
        ec2.call(
            "DescribeVpcs",
            "Filter.1.Name",
            "cidr",
            "Filter.1.Value.1",
            "10.?.0.0/*",
            "Filter.1.Value.2",
            "192.168.0.0/16",
            "Filter.2.Name",
            "cidr-block",
            "Filter.2.Value.1",
            "1*.0.0/16");

    assertThat(reply.texts("vpcSet/item/cidrBlock"))
        .containsExactlyInAnyOrder("10.0.0.0/16", "10.1.0.0/16", "192.168.0.0/16");
    assertThat(
            ec2.call("DescribeVpcs", "Filter.1.Name", "cidr", "Filter.1.Value.1", "10\\.?.0.0/16")
                .texts("vpcSet/item/cidrBlock"))
        .hasSize(2);
  }

  @Test
  void isRefusedForAFilterThatDoesNotExist() {
    assertThat(ec2.refused("DescribeVpcs", "Filter.1.Name", "colour", "Filter.1.Value.1", "blue"))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void listsPageByPageWithoutRepeatingOrSkipping() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      made.add(ec2.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId"));
    }
    List<String> listed = new ArrayList<>();
    ReplyReader page = ec2.call("DescribeVpcs", "MaxResults", "5");
    listed.addAll(page.texts("vpcSet/item/vpcId"));
    while (page.has("nextToken")) {
      // What has been listed may go, and what is to come must not be missed for it.
      ec2.call("DeleteVpc", "VpcId", page.text("vpcSet/item/vpcId"));
      page = ec2.call("DescribeVpcs", "MaxResults", "5", "NextToken", page.text("nextToken"));
      listed.addAll(page.texts("vpcSet/item/vpcId"));
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void keepsToTheBoundsOfPages() {
    assertThat(ec2.refused("DescribeVpcs", "MaxResults", "4")).isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("DescribeVpcs", "MaxResults", "1001"))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("DescribeRouteTables", "MaxResults", "101"))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("DescribeInstances", "MaxResults", "5", "InstanceId.1", "i-0123"))
        .isEqualTo("InvalidParameterCombination");
    assertThat(ec2.refused("DescribeVpcs", "NextToken", "guess")).isEqualTo("InvalidNextToken");
  }

  @Test
  void makesAThingOncePerToken() {
    String vpc = ec2.vpc();
    String[] call = {"VpcId", vpc, "ClientToken", "once"};

    String first = ec2.call("CreateRouteTable", call).text("routeTable/routeTableId");

    assertThat(ec2.call("CreateRouteTable", call).text("routeTable/routeTableId")).isEqualTo(first);
    assertThat(
            ec2.refused(
                "CreateRouteTable",
                "VpcId",
                vpc,
                "ClientToken",
                "once",
                "TagSpecification.1.ResourceType",
                "route-table"))
        .isEqualTo("IdempotentParameterMismatch");
    assertThat(
            ec2.call("CreateRouteTable", "VpcId", vpc, "ClientToken", "twice")
                .text("routeTable/routeTableId"))
        .isNotEqualTo(first);
  }

  @Test
  void launchesOncePerTokenAndZone() {
    String vpc = ec2.vpc();
    String[] launch = TestEc2.launching(ec2.subnet(vpc, 1), "ClientToken", "once");
    String first = ec2.call("RunInstances", launch).text("instancesSet/item/instanceId");
    assertThat(ec2.call("RunInstances", launch).text("instancesSet/item/instanceId"))
        .isEqualTo(first);

    String elsewhere =
        ec2.call(
                "CreateSubnet",
                "VpcId",
                vpc,
                "CidrBlock",
                "10.0.2.0/24",
                "AvailabilityZone",
                "us-east-1b")
            .text("subnet/subnetId");

    assertThat(ec2.launch(elsewhere, "ClientToken", "once")).isNotEqualTo(first);
  }

  @Test
  void isRefusedForATokenWhoseInstanceIsDead() {
    String[] launch = TestEc2.launching(ec2.subnet(ec2.vpc(), 1), "ClientToken", "once");
    String id = ec2.call("RunInstances", launch).text("instancesSet/item/instanceId");
    ec2.call("TerminateInstances", "InstanceId.1", id);
    assertThat(ec2.refused("RunInstances", launch)).isEqualTo("IdempotentInstanceTerminated");

    ec2.pass(Duration.ofHours(2));

    assertThat(ec2.refused("RunInstances", launch)).isEqualTo("IdempotentInstanceTerminated");
  }

  @Test
  void seesNothingOfAnotherRegion() {
    String vpc = ec2.vpc();

    assertThat(ec2.in("us-east-2").refused("DescribeVpcs", "VpcId.1", vpc))
        .isEqualTo("InvalidVpcID.NotFound");
    assertThat(ec2.inventory().regions()).containsOnlyKeys("us-east-1");
  }

  @Test
  void givesTheSameIdsForTheSameSeed() {
    assertThat(new TestEc2(7, Duration.ZERO).vpc())
        .isEqualTo(new TestEc2(7, Duration.ZERO).vpc())
        .isNotEqualTo(new TestEc2(8, Duration.ZERO).vpc())
        .matches("vpc-0[0-9a-f]{16}");
  }

  @Test
  void doesNotSeeWhatIsTooNewWhileReadsLag() {
    TestEc2 lagging = new TestEc2(1, Duration.ofSeconds(30));
    String vpc = lagging.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
    assertThat(lagging.refused("DescribeVpcs", "VpcId.1", vpc)).isEqualTo("InvalidVpcID.NotFound");
    assertThat(lagging.refused("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24"))
        .isEqualTo("InvalidVpcID.NotFound");
    assertThat(lagging.call("DescribeVpcs").has("vpcSet/item")).isFalse();

    lagging.pass(Duration.ofSeconds(30));

    assertThat(lagging.call("DescribeVpcs").texts("vpcSet/item/vpcId")).containsExactly(vpc);
  }
}
