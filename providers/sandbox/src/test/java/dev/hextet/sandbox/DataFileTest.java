package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.world.WorldCodec;
import dev.hextet.sandbox.world.WorldSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("world.json");
  }

  private TestEc2 open() throws IOException {
    return new TestEc2(new DataFile(file()));
  }

  private static List<String> everything(TestEc2 ec2) {
    return List.of(
            "DescribeVpcs",
            "DescribeSubnets",
            "DescribeInternetGateways",
            "DescribeRouteTables",
            "DescribeNetworkAcls",
            "DescribeSecurityGroups",
            "DescribeSecurityGroupRules",
            "DescribeInstances",
            "DescribeNetworkInterfaces",
            "DescribeVolumes",
            "DescribeAddresses",
            "DescribeIamInstanceProfileAssociations",
            "DescribeTags")
        .stream()
        .map(action -> ec2.answer(action).body())
        .map(body -> body.replaceAll("<requestId>[^<]*", ""))
        .toList();
  }

  /** The file system of a zip file stands for that of Windows. */
  @Test
  void keepsAWorldWithoutFileModes() throws IOException {
    Path zip = folder.resolve("worlds.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path file = files.getPath("/world.json");
      String vpc = new TestEc2(new DataFile(file)).vpc();

      assertThat(new TestEc2(new DataFile(file)).answer("DescribeVpcs").body()).contains(vpc);
    }
  }

  @Test
  void keepsTheWholeWorld() throws IOException {
    TestEc2 before = open();
    String vpc = before.vpc();
    before.gateway(vpc);
    String instance =
        before.launch(
            before.subnet(vpc, 1),
            "Ipv6AddressCount",
            "1",
            "IamInstanceProfile.Name",
            "web",
            "ClientToken",
            "once",
            "TagSpecification.1.ResourceType",
            "instance",
            "TagSpecification.1.Tag.1.Key",
            "Name",
            "TagSpecification.1.Tag.1.Value",
            "<&>");
    before.settle();
    before.call(
        "AssociateAddress",
        "AllocationId",
        before.call("AllocateAddress").text("allocationId"),
        "InstanceId",
        instance);

    TestEc2 after = open();
    after.pass(TestEc2.DELAY.multipliedBy(5));

    before.pass(TestEc2.DELAY.multipliedBy(5));
    assertThat(everything(after)).isEqualTo(everything(before));
  }

  @Test
  void goesOnFromWhereItWasByAClockThatWasPutBack() throws IOException {
    TestEc2 before = open();
    before.pass(Duration.ofHours(5));
    before.call("CreateVpc", "CidrBlock", "10.0.0.0/16");

    TestEc2 after = open();

    assertThat(state(after)).isEqualTo("pending");
    after.pass(TestEc2.DELAY);
    assertThat(state(after)).isEqualTo("available");
  }

  private static String state(TestEc2 ec2) {
    return ec2.call("DescribeVpcs").all("vpcSet/item").get(0).text("state");
  }

  @Test
  void remembersTokens() throws IOException {
    TestEc2 before = open();
    String subnet = before.subnet(before.vpc(), 1);
    String instance = before.launch(subnet, "ClientToken", "once");

    assertThat(open().launch(subnet, "ClientToken", "once")).isEqualTo(instance);
  }

  @Test
  void givesNoIdAgain() throws IOException {
    TestEc2 before = open();
    String vpc = before.vpc();
    before.call("DeleteVpc", "VpcId", vpc);

    assertThat(open().vpc()).isNotEqualTo(vpc);
  }

  @Test
  void isNotTouchedByReads() throws IOException {
    TestEc2 ec2 = open();
    ec2.vpc();
    Files.delete(file());

    ec2.call("DescribeVpcs");
    ec2.refused("CreateVpc", "CidrBlock", "10.0.0.0/8");

    assertThat(file()).doesNotExist();
  }

  @Test
  void leavesNothingBesideIt() throws IOException {
    open().vpc();

    assertThat(folder).isDirectoryContaining("glob:**world.json");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void holdsADefaultVpcOnce() throws IOException {
    TestEc2 before = new TestEc2(new DataFile(file()), true);
    String vpc = before.call("DescribeVpcs").text("vpcSet/item/vpcId");
    before.call("CreateKeyPair", "KeyName", "a", "KeyType", "ed25519");

    TestEc2 after = new TestEc2(new DataFile(file()), true);

    assertThat(after.call("DescribeVpcs").texts("vpcSet/item/vpcId")).containsExactly(vpc);
    assertThat(after.call("DescribeVpcs").texts("vpcSet/item/isDefault")).containsExactly("true");
  }

  @Test
  void ofTheFirstVersionIsReadWhole() throws IOException {
    byte[] first;
    try (InputStream in = getClass().getResourceAsStream("world-1.json")) {
      first = in.readAllBytes();
    }
    WorldCodec codec = new WorldCodec(ServiceRegistry.of(SandboxServices.all(false)).schema());

    byte[] again =
        codec.write(codec.read(new WorldSettings(9, Duration.ZERO, Duration.ZERO), first));

    assertThat(new ObjectMapper().readTree(again)).isEqualTo(new ObjectMapper().readTree(first));
  }

  @Test
  void isRefusedIfItIsSomethingElse() throws IOException {
    Files.writeString(file(), "{\"version\": 4, \"lineage\": \"x\"}");

    assertThatThrownBy(this::open).isInstanceOf(IOException.class);
  }
}
