package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses that come later: on interfaces, and Elastic IPs. */
class ElasticIpTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;
  private String subnet;
  private String prefix;

  @BeforeEach
  void makeSubnet() {
    vpc = ec2.vpc();
    subnet = ec2.subnet(vpc, 1);
    prefix = ec2.ipv6Block(vpc, 1).replace("/64", "");
  }

  private String eni(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "SubnetId";
    all[1] = subnet;
    System.arraycopy(more, 0, all, 2, more.length);
    return ec2.call("CreateNetworkInterface", all).text("networkInterface/networkInterfaceId");
  }

  private ReplyReader describe(String eni) {
    return ec2.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", eni)
        .all("networkInterfaceSet/item")
        .get(0);
  }

  private String elastic() {
    return ec2.call("AllocateAddress", "Domain", "vpc").text("allocationId");
  }

  @Test
  void answersWithTheNewIpv6AddressesAlone() {
    String eni = eni("Ipv6Addresses.1.Ipv6Address", prefix + "4");

    ReplyReader answer =
        ec2.call("AssignIpv6Addresses", "NetworkInterfaceId", eni, "Ipv6Addresses.1", prefix + "5");

    assertThat(answer.texts("assignedIpv6Addresses/item")).containsExactly(prefix + "5");
    assertThat(describe(eni).texts("ipv6AddressesSet/item/ipv6Address"))
        .containsExactly(prefix + "4", prefix + "5");
  }

  @Test
  void unassignsAnIpv6AddressHoweverItIsSpelt() {
    String eni = eni("Ipv6Addresses.1.Ipv6Address", prefix + "4");
    assertThat(
            ec2.refused(
                "UnassignIpv6Addresses",
                "NetworkInterfaceId",
                eni,
                "Ipv6Addresses.1",
                prefix + "9"))
        .isEqualTo("InvalidParameterValue");

    ec2.call(
        "UnassignIpv6Addresses",
        "NetworkInterfaceId",
        eni,
        "Ipv6Addresses.1",
        prefix.toUpperCase(java.util.Locale.ROOT) + "0004");

    assertThat(describe(eni).has("ipv6AddressesSet/item")).isFalse();
  }

  @Test
  void neverMakesAPrimaryIpv6AddressAnOrdinaryOneAgain() {
    String eni = eni("Ipv6AddressCount", "1", "EnablePrimaryIpv6", "true");

    assertThat(describe(eni).text("ipv6AddressesSet/item/isPrimaryIpv6")).isEqualTo("true");
    assertThat(
            ec2.refused(
                "ModifyNetworkInterfaceAttribute",
                "NetworkInterfaceId",
                eni,
                "EnablePrimaryIpv6",
                "false"))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void keepsToTheLimitOfTheInstance() {
    ec2.launch(subnet, "Ipv6AddressCount", "2");
    String eni =
        ec2.call("DescribeNetworkInterfaces").text("networkInterfaceSet/item/networkInterfaceId");

    assertThat(
            ec2.refused("AssignIpv6Addresses", "NetworkInterfaceId", eni, "Ipv6AddressCount", "1"))
        .isEqualTo("PrivateIpAddressLimitExceeded");
  }

  @Test
  void keepsThePrimaryPrivateAddress() {
    String eni = eni("PrivateIpAddress", "10.0.1.10");
    ec2.call(
        "AssignPrivateIpAddresses", "NetworkInterfaceId", eni, "PrivateIpAddress.1", "10.0.1.11");

    assertThat(
            ec2.refused(
                "UnassignPrivateIpAddresses",
                "NetworkInterfaceId",
                eni,
                "PrivateIpAddress.1",
                "10.0.1.10"))
        .isEqualTo("InvalidParameterValue");
    ec2.call(
        "UnassignPrivateIpAddresses", "NetworkInterfaceId", eni, "PrivateIpAddress.1", "10.0.1.11");

    assertThat(describe(eni).texts("privateIpAddressesSet/item/privateIpAddress"))
        .containsExactly("10.0.1.10");
  }

  @Test
  void attachesAndDetachesInterfacesByAndBy() {
    String instance = ec2.launch(subnet);
    String eni = eni();
    String[] there = {"NetworkInterfaceId", eni, "InstanceId", instance, "DeviceIndex", "1"};
    assertThat(ec2.refused("AttachNetworkInterface", there)).isEqualTo("IncorrectInstanceState");
    ec2.settle();
    String attachment = ec2.call("AttachNetworkInterface", there).text("attachmentId");
    assertThat(describe(eni).text("status")).isEqualTo("attaching");
    ec2.settle();
    assertThat(describe(eni).text("status")).isEqualTo("in-use");
    assertThat(ec2.refused("DeleteNetworkInterface", "NetworkInterfaceId", eni))
        .isEqualTo("InvalidNetworkInterface.InUse");

    ec2.call("DetachNetworkInterface", "AttachmentId", attachment);
    assertThat(describe(eni).text("status")).isEqualTo("detaching");
    ec2.settle();

    assertThat(describe(eni).text("status")).isEqualTo("available");
    ec2.call("DeleteNetworkInterface", "NetworkInterfaceId", eni);
  }

  @Test
  void neverDetachesTheFirstInterface() {
    String instance = ec2.launch(subnet);

    assertThat(
            ec2.refused(
                "DetachNetworkInterface",
                "AttachmentId",
                ec2.instance(instance).text("networkInterfaceSet/item/attachment/attachmentId")))
        .isEqualTo("OperationNotPermitted");
  }

  @Test
  void needsAGatewayAndARunningInstanceForAnElasticIp() {
    String instance = ec2.launch(subnet);
    String[] pair = {"AllocationId", elastic(), "InstanceId", instance};
    assertThat(ec2.refused("AssociateAddress", pair)).isEqualTo("InvalidInstanceID");
    ec2.settle();
    assertThat(ec2.refused("AssociateAddress", pair)).isEqualTo("Gateway.NotAttached");
    ec2.gateway(vpc);

    String association = ec2.call("AssociateAddress", pair).text("associationId");

    assertThat(ec2.call("AssociateAddress", pair).text("associationId")).isEqualTo(association);
    assertThat(ec2.instance(instance).text("ipAddress")).startsWith("203.0.113.");
  }

  @Test
  void keepsTheGatewayWhileAPublicAddressIsMapped() {
    String gateway = ec2.gateway(vpc);
    String allocation = elastic();
    String association =
        ec2.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", eni())
            .text("associationId");
    String[] detach = {"InternetGatewayId", gateway, "VpcId", vpc};
    assertThat(ec2.refused("DetachInternetGateway", detach)).isEqualTo("DependencyViolation");
    assertThat(ec2.refused("ReleaseAddress", "AllocationId", allocation))
        .isEqualTo("InvalidIPAddress.InUse");

    ec2.call("DisassociateAddress", "AssociationId", association);

    assertThat(ec2.refused("DisassociateAddress", "AssociationId", association))
        .isEqualTo("InvalidAssociationID.NotFound");
    ec2.call("ReleaseAddress", "AllocationId", allocation);
    assertThat(ec2.refused("ReleaseAddress", "AllocationId", allocation))
        .isEqualTo("InvalidAllocationID.NotFound");
    ec2.call("DetachInternetGateway", detach);
  }

  @Test
  void movesAnElasticIpUnlessThatIsForbidden() {
    ec2.gateway(vpc);
    String allocation = elastic();
    ec2.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", eni());
    String other = eni();
    assertThat(
            ec2.refused(
                "AssociateAddress",
                "AllocationId",
                allocation,
                "NetworkInterfaceId",
                other,
                "AllowReassociation",
                "false"))
        .isEqualTo("Resource.AlreadyAssociated");

    ec2.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", other);

    assertThat(
            ec2.call("DescribeAddresses", "AllocationId.1", allocation)
                .text("addressesSet/item/networkInterfaceId"))
        .isEqualTo(other);
  }
}
