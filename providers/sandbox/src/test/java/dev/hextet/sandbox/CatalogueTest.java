package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final TestEc2 ec2 = new TestEc2();

  private ReplyReader images(String name, String owner) {
    return ec2.call(
        "DescribeImages", "Owner.1", owner, "Filter.1.Name", "name", "Filter.1.Value.1", name);
  }

  @Test
  void hasImagesOfThreeSystemsForBothArchitectures() {
    assertThat(images("al2023-ami-2023.*-kernel-6.1-arm64", "amazon").texts("imagesSet/item/name"))
        .hasSize(3);
    assertThat(images("debian-12-amd64-*", "136693071363").texts("imagesSet/item/rootDeviceName"))
        .hasSize(3)
        .containsOnly("/dev/xvda");
    assertThat(
            images("ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-*", "099720109477")
                .texts("imagesSet/item/architecture"))
        .containsOnly("x86_64", "arm64");
    assertThat(images("*", "self").has("imagesSet/item")).isFalse();
  }

  @Test
  void hasTheSameImagesInEachRegion() {
    assertThat(
            ec2.in("eu-north-1")
                .call("DescribeImages", "ImageId.1", TestEc2.IMAGE)
                .text("imagesSet/item/imageId"))
        .isEqualTo(TestEc2.IMAGE);
  }

  @Test
  void knowsWhichTypesHaveIpv6() {
    ReplyReader types =
        ec2.call(
            "DescribeInstanceTypes", "InstanceType.1", "t3.micro", "InstanceType.2", "m3.medium");

    assertThat(types.texts("instanceTypeSet/item/instanceType"))
        .containsExactly("m3.medium", "t3.micro");
    assertThat(types.texts("instanceTypeSet/item/networkInfo/ipv6Supported"))
        .containsExactly("false", "true");
    assertThat(types.texts("instanceTypeSet/item/networkInfo/ipv6AddressesPerInterface"))
        .containsExactly("0", "2");
    assertThat(ec2.refused("DescribeInstanceTypes", "InstanceType.1", "t3.tiny"))
        .isEqualTo("InvalidInstanceType");
  }

  private List<String> zones(String type) {
    return ec2.call(
            "DescribeInstanceTypeOfferings",
            "LocationType",
            "availability-zone",
            "Filter.1.Name",
            "instance-type",
            "Filter.1.Value.1",
            type)
        .texts("instanceTypeOfferingSet/item/location");
  }

  @Test
  void offersNoNitroTypesInTheOldestZone() {
    assertThat(zones("t2.micro")).hasSize(6);
    assertThat(zones("t3.micro"))
        .containsExactly("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1e", "us-east-1f");
  }

  @Test
  void launchesOnlyTypesThatTheZoneOffers() {
    String subnet =
        ec2.call(
                "CreateSubnet",
                "VpcId",
                ec2.vpc(),
                "CidrBlock",
                "10.0.1.0/24",
                "AvailabilityZone",
                "us-east-1d")
            .text("subnet/subnetId");

    assertThat(ec2.refused("RunInstances", TestEc2.launching(subnet))).isEqualTo("Unsupported");
    assertThat(ec2.launch(subnet, "InstanceType", "t2.micro")).startsWith("i-");
  }

  @Test
  void hasSixZonesInTheOldestRegionAndThreeInOthers() {
    assertThat(ec2.call("DescribeAvailabilityZones").texts("availabilityZoneInfo/item/zoneId"))
        .hasSize(6)
        .startsWith("use1-az6");
    assertThat(
            ec2.in("eu-central-1")
                .call("DescribeAvailabilityZones")
                .texts("availabilityZoneInfo/item/zoneName"))
        .containsExactly("eu-central-1a", "eu-central-1b", "eu-central-1c");
  }
}
