package dev.hextet.aws.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.EndpointStack;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.common.CallArguments;
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

/** Security groups, by the engine at the sandbox. */
class SecurityGroupAtSandboxTest {
  private static final String WEB =
      "ingress: [ { protocol: tcp, from_port: 80, to_port: 80, cidr_blocks: [0.0.0.0/0],"
          + " ipv6_cidr_blocks: ['::/0'] } ]";
  private static final String OUT =
      "egress: [ { protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: [0.0.0.0/0],"
          + " ipv6_cidr_blocks: ['::/0'] } ]";

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

  private static String[] group(boolean ipv6, String web) {
    return new String[] {
      "resource:",
      "  aws_vpc:",
      "    main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: " + ipv6 + " }",
      "  aws_security_group:",
      "    bastion: { name: bastion, vpc_id: '${aws_vpc.main.id}' }",
      "    web: { name: web, vpc_id: '${aws_vpc.main.id}', " + web + " }",
    };
  }

  private static String[] group(String web) {
    return group(true, web);
  }

  /** Applies, and is satisfied at once. */
  private List<String> apply(String[] document) {
    List<String> calls = stack.apply(document);
    assertThat(EndpointStack.changes(stack.plan(document))).isEmpty();
    return calls;
  }

  private Value.MapOf live(String address) {
    return stack
        .cloud()
        .read(
            ReadQuery.by(
                "DescribeSecurityGroups", "group-id", "GroupId", stack.recorded(address).get("id")))
        .get(0);
  }

  private List<String> shown(String address, RuleSetKind kind, String path) {
    return IpPermissions.rules(live(address), path).stream()
        .map(rule -> kind.shown(rule.members()))
        .sorted()
        .toList();
  }

  @Test
  void hasTheRulesOfTheDocumentAndNoOthersWhateverEc2GivesItAtFirst() {
    for (boolean ipv6 : new boolean[] {true, false}) {
      apply(group(ipv6, WEB + ", " + OUT));

      assertThat(shown("aws_security_group.web", RuleSetKind.EGRESS, "IpPermissionsEgress"))
          .containsExactly("all to 0.0.0.0/0", "all to ::/0");
      assertThat(shown("aws_security_group.web", RuleSetKind.INGRESS, "IpPermissions"))
          .containsExactly("tcp 80 from 0.0.0.0/0", "tcp 80 from ::/0");
      assertThat(shown("aws_security_group.bastion", RuleSetKind.EGRESS, "IpPermissionsEgress"))
          .isEmpty();

      assertThat(stack.destroy()).endsWith("DeleteVpc");
    }
  }

  @Test
  void rulesChangeInPlaceWithTheirOwnCalls() {
    apply(group(WEB + ", " + OUT));

    assertThat(apply(group(WEB.replace("to_port: 80", "to_port: 81") + ", " + OUT)))
        .containsExactly("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
    assertThat(apply(group(WEB + ", " + OUT)))
        .containsExactly("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
    assertThat(apply(group(WEB.replace("{ ", "{ description: web, ") + ", " + OUT)))
        .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
    assertThat(apply(group(WEB + ", " + OUT)))
        .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
    assertThat(apply(group(WEB))).containsExactly("RevokeSecurityGroupEgress");
    assertThat(apply(group("tags: { Name: web }")))
        .containsExactly("RevokeSecurityGroupIngress", "CreateTags");
  }

  @Test
  void rulesOfEveryKindAreSeenAsTheyWereMade() {
    apply(
        group(
            "ingress: ["
                + " { protocol: tcp, from_port: 22, to_port: 22, self: true,"
                + " security_groups: ['${aws_security_group.bastion.id}'] },"
                + " { protocol: 58, ipv6_cidr_blocks: ['2001:DB8::/32'], description: ping },"
                + " { protocol: icmp, from_port: 8, to_port: -1, cidr_blocks: [10.0.0.0/8] },"
                + " { protocol: 50, cidr_blocks: [10.0.0.0/8] },"
                + " { protocol: udp, from_port: 0, to_port: 65535, cidr_blocks: [10.0.0.0/8] }"
                + " ]"));
    String bastion = stack.recorded("aws_security_group.bastion").get("id").asText().orElseThrow();

    assertThat(shown("aws_security_group.web", RuleSetKind.INGRESS, "IpPermissions"))
        .containsExactlyInAnyOrder(
            "icmp type 8 from 10.0.0.0/8",
            "icmpv6 from 2001:db8::/32 \"ping\"",
            "protocol 50 from 10.0.0.0/8",
            "tcp 22 from " + bastion,
            "tcp 22 from itself",
            "udp 0-65535 from 10.0.0.0/8");
  }

  @Test
  void aRuleThatWasAddedOutsideGoes() {
    apply(group(WEB));
    stack
        .cloud()
        .call(
            "AuthorizeSecurityGroupIngress",
            CallArguments.of("GroupId", stack.recorded("aws_security_group.web").get("id"))
                .and(
                    "IpPermissions",
                    TypeSamples.value(
                        "[{'IpProtocol': 'tcp', 'FromPort': 22, 'ToPort': 22,"
                            + " 'IpRanges': [{'CidrIp': '0.0.0.0/0'}]}]"))
                .map());

    assertThat(apply(group(WEB))).containsExactly("RevokeSecurityGroupIngress");
  }

  @Test
  void aNameIsChosenOnceWhereNoneIsGiven() {
    String[] document = group(WEB);
    document[5] = document[5].replace("name: web", "name_prefix: web-");
    apply(document);

    String name = stack.recorded("aws_security_group.web").get("name").asText().orElseThrow();
    assertThat(name).matches("web-[0-9a-f]{40}");

    document[5] = document[5].replace("name_prefix", "description: other, name_prefix");
    assertThat(apply(document)).containsSubsequence("CreateSecurityGroup", "DeleteSecurityGroup");
    assertThat(stack.recorded("aws_security_group.web").get("name")).isNotEqualTo(Value.of(name));
  }

  @Test
  void anotherDescriptionReplacesAGroupThatNobodyUses() {
    apply(group(WEB));

    assertThat(apply(group("description: other, " + WEB)))
        .containsSubsequence("DeleteSecurityGroup", "CreateSecurityGroup");
  }
}
