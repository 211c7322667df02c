package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageTest {
  private static final String DEBIAN = "ami-00820859884793f9a";

  private final TestEc2 ec2 = new TestEc2();

  private String copy(String name) {
    return ec2.call("CopyImage", "SourceImageId", DEBIAN, "SourceRegion", "us-east-1", "Name", name)
        .text("imageId");
  }

  private ReplyReader own(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "Owner.1";
    all[1] = "self";
    System.arraycopy(more, 0, all, 2, more.length);
    return ec2.call("DescribeImages", all);
  }

  @Test
  void copiesAreTheAccountsOwnAndNewerThanTheirSources() {
    String id = copy("debian-golden-1");

    assertThat(own().text("imagesSet/item/imageState")).isEqualTo("pending");
    ec2.settle();
    ReplyReader listed = own("Filter.1.Name", "state", "Filter.1.Value.1", "available");
    assertThat(listed.text("imagesSet/item/imageId")).isEqualTo(id);
    assertThat(listed.text("imagesSet/item/name")).isEqualTo("debian-golden-1");
    assertThat(listed.text("imagesSet/item/isPublic")).isEqualTo("false");
    assertThat(listed.text("imagesSet/item/creationDate")).isEqualTo("2026-01-02T03:04:05.000Z");
    assertThat(listed.text("imagesSet/item/rootDeviceName")).isEqualTo("/dev/xvda");
  }

  @Test
  void areMadeOnceByOneToken() {
    String[] request = {
      "SourceImageId", DEBIAN, "SourceRegion", "us-east-1", "Name", "one", "ClientToken", "t"
    };
    assertThat(ec2.call("CopyImage", request).text("imageId"))
        .isEqualTo(ec2.call("CopyImage", request).text("imageId"));
    assertThat(own().all("imagesSet/item")).hasSize(1);
  }

  @Test
  void canBeStartedAndDeregisteredUnderTheirInstances() {
    String id = copy("golden");
    String instance = ec2.launch(ec2.subnet(ec2.vpc(), 0), "ImageId", id);

    ec2.call("DeregisterImage", "ImageId", id);

    assertThat(own().has("imagesSet/item")).isFalse();
    assertThat(ec2.instance(instance).text("rootDeviceName")).isEqualTo("/dev/xvda");
    assertThat(ec2.refused("DescribeImages", "ImageId.1", id)).isEqualTo("InvalidAMIID.NotFound");
    assertThat(ec2.inventory().regions().get("us-east-1")).doesNotContainKey("image");
  }

  @Test
  void ofOthersCannotBeDeregistered() {
    assertThat(ec2.refused("DeregisterImage", "ImageId", DEBIAN)).isEqualTo("AuthFailure");
    assertThat(ec2.refused("CopyImage", "SourceImageId", DEBIAN, "SourceRegion", "x", "Name", "ab"))
        .isEqualTo("InvalidAMIName.Malformed");
    assertThat(
            ec2.refused("CopyImage", "SourceImageId", "ami-0", "SourceRegion", "x", "Name", "abc"))
        .isEqualTo("InvalidAMIID.NotFound");
  }

  @Test
  void areNotThereForOthersToStart() {
    copy("golden");

    assertThat(ec2.call("DescribeImages", "ExecutableBy.1", "all").texts("imagesSet/item/isPublic"))
        .containsOnly("true");
  }
}
