package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Surroundings;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupTypeTest {
  private static final SecurityGroupType TYPE = new SecurityGroupType();
  private static final String ALL_OUT =
      "{'protocol': '-1', 'cidr_blocks': ['0.0.0.0/0'], 'ipv6_cidr_blocks': ['::/0']}";
  private static final String WEB_IN =
      "{'protocol': 'tcp', 'from_port': 80, 'to_port': 80, 'cidr_blocks': ['0.0.0.0/0'],"
          + " 'ipv6_cidr_blocks': ['::/0']}";
  private static final String LIVE =
      "{'id': 'sg-1', 'name': 'web', 'description': 'x', 'vpc_id': 'vpc-1', 'ingress': "
          + WEB_IN
          + ", 'egress': "
          + ALL_OUT
          + "}";

  private static List<Call> created(String more) {
    return TYPE.calls(Written.creation(TYPE, "{'name': 'web', 'vpc_id': 'vpc-1'" + more + "}"));
  }

  private static List<Call> updated(String difference) {
    return TYPE.calls(Written.update(TYPE, LIVE, difference));
  }

  @Test
  void aNewGroupIsOwnedFromItsFirstMoment() {
    Call create = Samples.call(created(", 'tags': {'Name': 'web'}"), "CreateSecurityGroup");

    assertThat(create.arguments().get("GroupName")).isEqualTo(Value.of("web"));
    assertThat(Paths.texts(create.arguments(), "TagSpecifications.Tags.Key"))
        .containsExactly("Name", "hextet:token", "hextet:stack", "hextet:address");
    assertThat(create.gives()).containsEntry("id", "GroupId");
    assertThat(create.settle()).isEqualTo(Samples.byToken("DescribeSecurityGroups", "GroupId"));
  }

  @Test
  void theUsualGroupTakesThreeCalls() {
    List<Call> calls = created(", 'ingress': " + WEB_IN + ", 'egress': " + ALL_OUT);

    assertThat(Samples.actions(calls))
        .containsExactly(
            "CreateSecurityGroup", "AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress");
    assertThat(calls.get(1).arguments().get("IpPermissions"))
        .isEqualTo(Samples.value("[{'IpProtocol': '-1', 'Ipv6Ranges': [{'CidrIpv6': '::/0'}]}]"));
    assertThat(calls.get(1).tolerates()).contains("InvalidPermission.Duplicate");
    assertThat(calls.get(2).arguments())
        .isEqualTo(
            Samples.value(
                "{'GroupId': '?self.id', 'IpPermissions': [{'IpProtocol': 'tcp', 'FromPort': 80,"
                    + " 'ToPort': 80, 'IpRanges': [{'CidrIp': '0.0.0.0/0'}],"
                    + " 'Ipv6Ranges': [{'CidrIpv6': '::/0'}]}]}"));
  }

  @Test
  void aGroupWithoutEgressLosesEc2sRulesForBothFamilies() {
    List<Call> calls = created("");

    assertThat(Samples.actions(calls))
        .containsExactly(
            "CreateSecurityGroup", "RevokeSecurityGroupEgress", "RevokeSecurityGroupEgress");
    assertThat(calls.get(1).tolerates()).containsExactly("InvalidPermission.NotFound");
    assertThat(calls.get(2).tolerates())
        .containsExactlyInAnyOrder("InvalidPermission.NotFound", "InvalidParameterValue");
  }

  @Test
  void otherEgressIsGrantedBeforeEc2sOwnGoes() {
    String dns =
        "{'protocol': 'udp', 'from_port': 53, 'to_port': 53, 'ipv6_cidr_blocks': ['::/0']}";

    assertThat(Samples.actions(created(", 'egress': " + dns)))
        .containsExactly(
            "CreateSecurityGroup",
            "AuthorizeSecurityGroupEgress",
            "RevokeSecurityGroupEgress",
            "RevokeSecurityGroupEgress");
  }

  @Test
  void aNameIsChosenFromTheTokenWhereNoneIsGiven() {
    Call chosen = TYPE.calls(Written.creation(TYPE, "{'name_prefix': 'web-'}")).get(0);
    Call unnamed = TYPE.calls(Written.creation(TYPE, "{}")).get(0);

    assertThat(chosen.arguments().get("GroupName"))
        .isEqualTo(Value.unknown("\"web-${self.token}\""));
    assertThat(unnamed.arguments().get("GroupName"))
        .isEqualTo(Value.unknown("\"hextet-${self.token}\""));
  }

  @Test
  void newRulesAreGrantedInOneCallBeforeOldOnesAreRevokedInAnother() {
    List<Call> calls =
        updated(
            "{'ingress': [{'protocol': 'tcp', 'from_port': 80, 'to_port': 80,"
                + " 'cidr_blocks': ['0.0.0.0/0']}, {'protocol': 'tcp', 'from_port': 22,"
                + " 'to_port': 22, 'security_groups': ['?aws_security_group.bastion.id'],"
                + " 'self': true}]}");

    assertThat(Samples.lines(calls))
        .containsExactly(
            "AuthorizeSecurityGroupIngress {\"GroupId\" = self.id, \"IpPermissions\" ="
                + " [{\"FromPort\" = 22, \"IpProtocol\" = \"tcp\", \"ToPort\" = 22,"
                + " \"UserIdGroupPairs\" = [{\"GroupId\" = aws_security_group.bastion.id},"
                + " {\"GroupId\" = self.id}]}]}",
            "RevokeSecurityGroupIngress {\"GroupId\" = self.id, \"IpPermissions\" ="
                + " [{\"FromPort\" = 80, \"IpProtocol\" = \"tcp\","
                + " \"Ipv6Ranges\" = [{\"CidrIpv6\" = \"::/0\"}], \"ToPort\" = 80}]}");
  }

  @Test
  void rulesThatAreSecretGoWhenOthersCome() {
    Value secret = Value.sensitive(Samples.value(WEB_IN), "aws_security_group.web.ingress");
    Value before = RuleSetKind.INGRESS.canonical(secret, Surroundings.NONE);

    List<Call> calls =
        SecurityGroupCalls.INGRESS.between(
            RuleSetKind.rules(Value.sensitive(before.unmarked(), secret.expression())),
            RuleSetKind.rules(Value.list()));

    assertThat(Samples.actions(calls)).containsExactly("RevokeSecurityGroupIngress");
    assertThat(calls.get(0).arguments().isSensitive()).isTrue();
    assertThat(Paths.texts(calls.get(0).arguments().unmarked(), "IpPermissions.IpRanges.CidrIp"))
        .containsExactly("0.0.0.0/0");
  }

  @Test
  void sourcesThatAreNotKnownYetAreMadeByAnExpression() {
    List<Call> calls = updated("{'egress': [{'protocol': '-1', 'cidr_blocks': '?local.all'}]}");

    assertThat(Paths.first(calls.get(0).arguments(), "IpPermissions.IpRanges"))
        .isEqualTo(Value.unknown("[for source in local.all : {CidrIp = source}]"));
  }

  @Test
  void aGroupOfAnotherAccountIsNamedWithIt() {
    List<Call> calls =
        updated("{'egress': [{'protocol': '-1', 'security_groups': ['123456789012/sg-2']}]}");

    assertThat(Paths.items(calls.get(0).arguments(), "IpPermissions.UserIdGroupPairs"))
        .containsExactly(Samples.map("{'UserId': '123456789012', 'GroupId': 'sg-2'}"));
  }

  @Test
  void aChangeOfOneDirectionLeavesTheOther() {
    assertThat(Samples.actions(updated("{'egress': []}")))
        .containsExactly("RevokeSecurityGroupEgress");
    assertThat(Samples.actions(updated("{'ingress': null}")))
        .containsExactly("RevokeSecurityGroupIngress");
  }

  @Test
  void aDescriptionOfARuleChangesInPlace() {
    String described = WEB_IN.replace("'cidr_blocks'", "'description': 'web', 'cidr_blocks'");

    List<Call> calls = updated("{'ingress': " + described + "}");

    assertThat(Samples.actions(calls))
        .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
    assertThat(calls.get(0).arguments().get("IpPermissions"))
        .isEqualTo(
            Samples.value(
                "[{'IpProtocol': 'tcp', 'FromPort': 80, 'ToPort': 80,"
                    + " 'IpRanges': [{'CidrIp': '0.0.0.0/0', 'Description': 'web'}],"
                    + " 'Ipv6Ranges': [{'CidrIpv6': '::/0', 'Description': 'web'}]}]"));
  }

  @Test
  void tagsAreOneCall() {
    assertThat(Samples.actions(updated("{'tags': {'Name': 'web'}}"))).containsExactly("CreateTags");
  }

  @Test
  void aGroupIsDeletedInOneCallUnlessItsRulesMustGoFirst() {
    assertThat(Samples.lines(TYPE.calls(Written.deletion(TYPE, LIVE))))
        .containsExactly("DeleteSecurityGroup {\"GroupId\" = self.id}");

    String revoking = LIVE.replace("'id'", "'revoke_rules_on_delete': true, 'id'");
    assertThat(Samples.actions(TYPE.calls(Written.deletion(TYPE, revoking))))
        .containsExactly(
            "RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress", "DeleteSecurityGroup");
  }

  @Test
  void aReplacementUnderAnotherNameIsMadeFirst() {
    Change renamed = Written.update(TYPE, LIVE, "{'name': 'www'}");
    Change moved = Written.update(TYPE, LIVE, "{'vpc_id': '?aws_vpc.other.id'}");
    Change described = Written.update(TYPE, LIVE, "{'name': 'WEB', 'description': 'y'}");

    assertThat(TYPE.createsBeforeDestroy(renamed)).isTrue();
    assertThat(TYPE.createsBeforeDestroy(moved)).isTrue();
    assertThat(TYPE.createsBeforeDestroy(described)).isFalse();
  }

  @Test
  void observesRulesInTheirCanonicalForm() {
    Attributes live =
        TYPE.observe(
                Samples.recorded(TYPE, "sg-1", "{}"),
                Samples.answers(
                    "DescribeSecurityGroups",
                    "[{'GroupId': 'sg-1', 'GroupName': 'web', 'Description': 'x',"
                        + " 'VpcId': 'vpc-1', 'OwnerId': '123456789012', 'Region': 'us-east-2',"
                        + " 'Tags': [{'Key': 'Name', 'Value': 'web'},"
                        + " {'Key': 'hextet:token', 'Value': 't'}],"
                        + " 'IpPermissions': [{'IpProtocol': 'tcp', 'FromPort': 22,"
                        + " 'ToPort': 22, 'UserIdGroupPairs': [{'GroupId': 'sg-1',"
                        + " 'UserId': '123456789012'}, {'GroupId': 'sg-2',"
                        + " 'UserId': '123456789012', 'Description': 'bastion'},"
                        + " {'GroupId': 'sg-3', 'UserId': '999999999999'}],"
                        + " 'PrefixListIds': [{'PrefixListId': 'pl-1'}]},"
                        + " {'IpProtocol': '58', 'Ipv6Ranges': [{'CidrIpv6': '0:0::/0'}]}],"
                        + " 'IpPermissionsEgress': [{'IpProtocol': '-1',"
                        + " 'IpRanges': [{'CidrIp': '0.0.0.0/0'}],"
                        + " 'Ipv6Ranges': [{'CidrIpv6': '::/0'}]}]}]"))
            .orElseThrow();

    assertThat(shown(live))
        .containsExactly(
            "icmpv6 from ::/0",
            "tcp 22 from pl-1",
            "tcp 22 from 999999999999/sg-3",
            "tcp 22 from sg-2 \"bastion\"",
            "tcp 22 from itself");
    assertThat(live.value(SecurityGroupType.EGRESS))
        .isEqualTo(RuleSetKind.EGRESS.canonical(Samples.value(ALL_OUT), Surroundings.NONE));
    assertThat(live.value(Common.ARN))
        .isEqualTo(Value.of("arn:aws:ec2:us-east-2:123456789012:security-group/sg-1"));
    assertThat(live.value(Tags.TAGS)).isEqualTo(Samples.value("{'Name': 'web'}"));
  }

  private static List<String> shown(Attributes live) {
    return RuleSetKind.rules(live.value(SecurityGroupType.INGRESS)).stream()
        .map(rule -> RuleSetKind.INGRESS.shown(rule.members()))
        .toList();
  }

  /** So what is planned of a group without rules is what is live afterwards. */
  @Test
  void aDirectionThatIsLeftOutHasNoRules() {
    assertThat(SecurityGroupType.INGRESS.fallback()).isEqualTo(Value.list());
    assertThat(SecurityGroupType.EGRESS.fallback()).isEqualTo(Value.list());
  }

  @Test
  void aGroupThatIsNotInTheAnswerIsGone() {
    assertThat(
            TYPE.observe(
                Samples.recorded(TYPE, "sg-1", "{}"),
                Samples.answers("DescribeSecurityGroups", "[]")))
        .isEmpty();
  }

  @Test
  void refusesTwoGroupsOfOneNameInAVpc() {
    assertThat(
            new Checked()
                .with("aws_security_group.a", "{'name': 'web', 'vpc_id': '?aws_vpc.main.id'}")
                .with("aws_security_group.b", "{'name': 'Web', 'vpc_id': '?aws_vpc.main.id'}")
                .with("aws_security_group.c", "{'name': 'web', 'vpc_id': '?aws_vpc.other.id'}")
                .check(TYPE))
        .containsExactly("aws_security_group.b name SameGroupName");
  }

  @Test
  void refusesToReplaceAGroupThatIsInUseUnderItsOwnName() {
    String wanted =
        "{'id': '?aws_security_group.a.id', 'name': '%s', 'vpc_id': 'vpc-1', 'description': 'y'}";
    String live = "{'id': 'sg-1', 'name': 'web', 'vpc_id': 'vpc-1', 'description': 'x'}";
    String user = "{'vpc_security_group_ids': ['?aws_security_group.a.id']}";

    assertThat(
            new Checked()
                .with("aws_security_group.a", wanted.formatted("web"))
                .live("aws_security_group.a", live)
                .with("aws_instance.a", user)
                .check(TYPE))
        .containsExactly("aws_security_group.a name GroupNameInUse");
    assertThat(
            new Checked()
                .with("aws_security_group.a", wanted.formatted("www"))
                .live("aws_security_group.a", live)
                .with("aws_instance.a", user)
                .check(TYPE))
        .isEmpty();
    assertThat(
            new Checked()
                .with("aws_security_group.a", wanted.formatted("web"))
                .live("aws_security_group.a", live)
                .check(TYPE))
        .isEmpty();
  }

  @Test
  void refusesRulesOfWhichTheNumberIsNotKnown() {
    assertThat(
            new Checked()
                .with("aws_security_group.a", "{'name': 'web', 'ingress': '?local.rules'}")
                .check(TYPE))
        .containsExactly("aws_security_group.a ingress UnknownRules");
  }
}
