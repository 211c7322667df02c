package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.EndpointStack;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VPCs, subnets, gateways, key pairs and addresses, by the engine, at the sandbox. */
class NetworkAtSandboxTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIVq4nKpN6HHmTbJIPMWUVJZE9Yw3Qhx3Fqe1p0fnz0E";

  @TempDir Path folder;
  private Sandbox sandbox;
  private EndpointStack stack;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    stack = new EndpointStack(folder, sandbox.endpoint());
  }

  @AfterEach
  void stop() {
    stack.close();
    sandbox.close();
  }

  private static String[] network(String vpc, String subnet) {
    return new String[] {
      "resource:",
      "  aws_vpc: { main: { cidr_block: 10.0.0.0/16, " + vpc + " } }",
      "  aws_subnet:",
      "    web: { vpc_id: '${aws_vpc.main.id}', cidr_block: 10.0.0.0/24, " + subnet + " }",
      "  aws_internet_gateway: { main: { vpc_id: '${aws_vpc.main.id}', tags: { Name: gate } } }",
      "  aws_key_pair: { admin: { key_name: admin, public_key: '" + KEY + " me@host' } }",
      "  aws_eip: { web: { domain: vpc, tags: { Name: web } } }",
    };
  }

  private static final String DUAL_VPC =
      "assign_generated_ipv6_cidr_block: true, enable_dns_hostnames: true, tags: { Name: main }";
  private static final String DUAL_SUBNET =
      "ipv6_cidr_block: /64#0, assign_ipv6_address_on_creation: true";

  /** Applies, and is satisfied at once. */
  private List<String> apply(String[] document) {
    List<String> calls = stack.apply(document);
    assertThat(EndpointStack.changes(stack.plan(document))).isEmpty();
    return calls;
  }

  @Test
  void isMadeAndDestroyedAndLeavesNothing() {
    apply(network(DUAL_VPC, DUAL_SUBNET));

    String block = stack.recorded("aws_vpc.main").get("ipv6_cidr_block").asText().orElseThrow();
    assertThat(stack.recorded("aws_subnet.web").get("ipv6_cidr_block"))
        .isEqualTo(Value.of(block.replace("/56", "/64")));
    String vpc = stack.recorded("aws_vpc.main").get("id").asText().orElseThrow();

    stack.destroy();

    assertThat(stack.cloud().read(ReadQuery.by("DescribeVpcs", "vpc-id", "VpcId", Value.of(vpc))))
        .isEmpty();
    assertThat(
            stack
                .cloud()
                .read(ReadQuery.by("DescribeKeyPairs", "key-name", "KeyName", Value.of("admin"))))
        .isEmpty();
    assertThat(
            stack
                .cloud()
                .read(ReadQuery.by("DescribeAddresses", "domain", "Domain", Value.of("vpc"))))
        .isEmpty();
  }

  @Test
  void aPlanWithoutChangesReadsEachTypeOnce() {
    String[] document = network(DUAL_VPC, DUAL_SUBNET);
    stack.apply(document);
    stack.reads();

    assertThat(EndpointStack.changes(stack.plan(document))).isEmpty();

    assertThat(stack.reads())
        .containsExactlyInAnyOrder(
            "DescribeVpcs",
            "DescribeVpcAttribute",
            "DescribeSubnets",
            "DescribeInternetGateways",
            "DescribeKeyPairs",
            "DescribeAddresses");
  }

  @Test
  void recordsWhatTheVpcHasFromBirth() {
    apply(network(DUAL_VPC, DUAL_SUBNET));

    Value.MapOf vpc = stack.recorded("aws_vpc.main");
    assertThat(vpc.get("default_security_group_id").asText().orElse("")).startsWith("sg-");
    assertThat(vpc.get("default_network_acl_id").asText().orElse("")).startsWith("acl-");
    assertThat(vpc.get("main_route_table_id").asText().orElse("")).startsWith("rtb-");
  }

  @Test
  void changesInPlaceTakeTheirOwnCallsOnly() {
    apply(network(DUAL_VPC, DUAL_SUBNET));

    assertThat(apply(network(DUAL_VPC.replace("hostnames: true", "hostnames: false"), DUAL_SUBNET)))
        .containsExactly("ModifyVpcAttribute");
    assertThat(apply(network(DUAL_VPC, DUAL_SUBNET + ", map_public_ip_on_launch: true")))
        .containsExactly("ModifyVpcAttribute", "ModifySubnetAttribute");
    assertThat(apply(network(DUAL_VPC, DUAL_SUBNET))).containsExactly("ModifySubnetAttribute");
    assertThat(apply(network(DUAL_VPC.replace("Name: main", "Name: other"), DUAL_SUBNET)))
        .containsExactly("CreateTags");
    assertThat(apply(network("assign_generated_ipv6_cidr_block: true", DUAL_SUBNET)))
        .containsExactlyInAnyOrder("ModifyVpcAttribute", "DeleteTags");
  }

  @Test
  void theIpv6BlockOfASubnetIsExchangedInPlace() {
    apply(network(DUAL_VPC, DUAL_SUBNET));

    assertThat(apply(network(DUAL_VPC, DUAL_SUBNET.replace("#0", "#1"))))
        .containsExactly(
            "ModifySubnetAttribute",
            "DisassociateSubnetCidrBlock",
            "AssociateSubnetCidrBlock",
            "ModifySubnetAttribute");
  }

  @Test
  void ipv6IsTakenOffAndPutOnInPlace() {
    apply(network(DUAL_VPC, DUAL_SUBNET));

    assertThat(apply(network("enable_dns_hostnames: true, tags: { Name: main }", "tags: {}")))
        .containsExactly(
            "ModifySubnetAttribute", "DisassociateSubnetCidrBlock", "DisassociateVpcCidrBlock");
    assertThat(apply(network(DUAL_VPC, DUAL_SUBNET)))
        .containsExactly(
            "AssociateVpcCidrBlock", "AssociateSubnetCidrBlock", "ModifySubnetAttribute");
  }
}
