package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;

  @BeforeEach
  void makeTaggedVpc() {
    vpc =
        ec2.call(
                "CreateVpc",
                "CidrBlock",
                "10.0.0.0/16",
                "TagSpecification.1.ResourceType",
                "vpc",
                "TagSpecification.1.Tag.1.Key",
                "Name",
                "TagSpecification.1.Tag.1.Value",
                "main")
            .text("vpc/vpcId");
  }

  private List<String> keys() {
    return ec2.call("DescribeVpcs", "VpcId.1", vpc).texts("vpcSet/item/tagSet/item/key");
  }

  private void create(String key, String value) {
    ec2.call("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", key, "Tag.1.Value", value);
  }

  @Test
  void comeWithTheThingOrLater() {
    create("stack", "web");

    assertThat(keys()).containsExactly("Name", "stack");
  }

  @Test
  void findThingsOfAllKinds() {
    create("stack", "web");
    String group =
        ec2.call(
                "CreateSecurityGroup",
                "VpcId",
                vpc,
                "GroupName",
                "g",
                "GroupDescription",
                "d",
                "TagSpecification.1.ResourceType",
                "security-group",
                "TagSpecification.1.Tag.1.Key",
                "stack",
                "TagSpecification.1.Tag.1.Value",
                "web")
            .text("groupId");

    assertThat(
            ec2.call("DescribeTags", "Filter.1.Name", "tag:stack", "Filter.1.Value.1", "web")
                .texts("tagSet/item/resourceId"))
        .containsExactlyInAnyOrder(vpc, group);
    assertThat(
            ec2.call("DescribeVpcs", "Filter.1.Name", "tag-key", "Filter.1.Value.1", "st*")
                .texts("vpcSet/item/vpcId"))
        .containsExactly(vpc);
  }

  @Test
  void goByKeyOrByKeyAndValueOrAllAtOnce() {
    create("a", "1");
    create("b", "");
    ec2.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "a", "Tag.1.Value", "2");
    assertThat(keys()).containsExactly("Name", "a", "b");
    ec2.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "a");
    assertThat(keys()).containsExactly("Name", "b");

    ec2.call("DeleteTags", "ResourceId.1", vpc);

    assertThat(keys()).isEmpty();
  }

  @Test
  void goWithTheThing() {
    ec2.call("DeleteVpc", "VpcId", vpc);

    assertThat(ec2.call("DescribeTags").has("tagSet/item")).isFalse();
  }

  @Test
  void belongToAmazonWhenTheirKeyStartsWithAws() {
    assertThat(
            ec2.refused(
                "CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "aws:x", "Tag.1.Value", "1"))
        .isEqualTo("InvalidTagKey.Malformed");
  }

  @Test
  void areFiftyAtMostAndOfBoundedLength() {
    for (int i = 0; i < 49; i++) {
      create("k" + i, "v");
    }
    assertThat(ec2.refused("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "x", "Tag.1.Value", ""))
        .isEqualTo("TagLimitExceeded");
    assertThat(
            ec2.refused(
                "CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "k".repeat(129), "Tag.1.Value", ""))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void needSomethingToBearThem() {
    assertThat(
            ec2.refused(
                "CreateTags", "ResourceId.1", "vpc-0123", "Tag.1.Key", "a", "Tag.1.Value", "b"))
        .isEqualTo("InvalidVpcID.NotFound");
    assertThat(
            ec2.refused("CreateTags", "ResourceId.1", "web", "Tag.1.Key", "a", "Tag.1.Value", "b"))
        .isEqualTo("InvalidID");
  }
}
