package dev.hextet.aws.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
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

  private static List<ApiCall> created(String more) {
    return TYPE.calls(
        WrittenChange.creation(TYPE, "{'name': 'web', 'vpc_id': 'vpc-1'" + more + "}"));
  }

  private static List<ApiCall> updated(String difference) {
    return TYPE.calls(WrittenChange.update(TYPE, LIVE, difference));
  }

  @Test
  void aNewGroupIsOwnedFromItsFirstMoment() {
    ApiCall create = TypeSamples.call(created(", 'tags': {'Name': 'web'}"), "CreateSecurityGroup");

    assertThat(create.arguments().get("GroupName")).isEqualTo(Value.of("web"));
    assertThat(AnswerPaths.texts(create.arguments(), "TagSpecifications.Tags.Key"))
        .containsExactly("Name", "hextet:token", "hextet:stack", "hextet:address");
    assertThat(create.gives()).containsEntry("id", "GroupId");
    assertThat(create.settle()).isEqualTo(TypeSamples.byToken("DescribeSecurityGroups", "GroupId"));
  }

  @Test
  void theUsualGroupTakesThreeCalls() {
    List<ApiCall> calls = created(", 'ingress': " + WEB_IN + ", 'egress': " + ALL_OUT);

    assertThat(TypeSamples.actions(calls))
        .containsExactly(
            "CreateSecurityGroup", "AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress");
    assertThat(calls.get(1).arguments().get("IpPermissions"))
        .isEqualTo(
            TypeSamples.value("[{'IpProtocol': '-1', 'Ipv6Ranges': [{'CidrIpv6': '::/0'}]}]"));
    assertThat(calls.get(1).tolerates()).contains("InvalidPermission.Duplicate");
    assertThat(calls.get(2).arguments())
        .isEqualTo(
            TypeSamples.value(
                "{'GroupId': '?self.id', 'IpPermissions': [{'IpProtocol': 'tcp', 'FromPort': 80,"
                    + " 'ToPort': 80, 'IpRanges': [{'CidrIp': '0.0.0.0/0'}],"
                    + " 'Ipv6Ranges': [{'CidrIpv6': '::/0'}]}]}"));
  }

  @Test
  void aGroupWithoutEgressLosesEc2sRulesForBothFamilies() {
    List<ApiCall> calls = created("");

    assertThat(TypeSamples.actions(calls))
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

    assertThat(TypeSamples.actions(created(", 'egress': " + dns)))
        .containsExactly(
            "CreateSecurityGroup",
            "AuthorizeSecurityGroupEgress",
            "RevokeSecurityGroupEgress",
            "RevokeSecurityGroupEgress");
  }

  @Test
  void aNameIsChosenFromTheTokenWhereNoneIsGiven() {
    ApiCall chosen = TYPE.calls(WrittenChange.creation(TYPE, "{'name_prefix': 'web-'}")).get(0);
    ApiCall unnamed = TYPE.calls(WrittenChange.creation(TYPE, "{}")).get(0);

    assertThat(chosen.arguments().get("GroupName"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("\"web-${self.token}\"")));
    assertThat(unnamed.arguments().get("GroupName"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("\"hextet-${self.token}\"")));
  }

  @Test
  void newRulesAreGrantedInOneCallBeforeOldOnesAreRevokedInAnother() {
    List<ApiCall> calls =
        updated(
            "{'ingress': [{'protocol': 'tcp', 'from_port': 80, 'to_port': 80,"
                + " 'cidr_blocks': ['0.0.0.0/0']}, {'protocol': 'tcp', 'from_port': 22,"
                + " 'to_port': 22, 'security_groups': ['?aws_security_group.bastion.id'],"
                + " 'self': true}]}");

    assertThat(TypeSamples.lines(calls))
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
    Value secret =
        Value.sensitive(
            TypeSamples.value(WEB_IN), Terms.parseOrNamed("aws_security_group.web.ingress"));
    Value before = RuleSetKind.INGRESS.canonical(secret, KindContext.NONE);

    List<ApiCall> calls =
        SecurityGroupCalls.INGRESS.between(
            RuleSetKind.rules(
                Value.sensitive(before.unmarked(), Terms.parseOrNamed(secret.expression()))),
            RuleSetKind.rules(Value.list()));

    assertThat(TypeSamples.actions(calls)).containsExactly("RevokeSecurityGroupIngress");
    assertThat(calls.get(0).arguments().isSensitive()).isTrue();
    assertThat(
            AnswerPaths.texts(calls.get(0).arguments().unmarked(), "IpPermissions.IpRanges.CidrIp"))
        .containsExactly("0.0.0.0/0");
  }

  @Test
  void sourcesThatAreNotKnownYetAreMadeByAnExpression() {
    List<ApiCall> calls = updated("{'egress': [{'protocol': '-1', 'cidr_blocks': '?local.all'}]}");

    assertThat(AnswerPaths.first(calls.get(0).arguments(), "IpPermissions.IpRanges"))
        .isEqualTo(
            Value.unknown(Terms.parseOrNamed("[for source in local.all : {CidrIp = source}]")));
  }

  @Test
  void aGroupOfAnotherAccountIsNamedWithIt() {
    List<ApiCall> calls =
        updated("{'egress': [{'protocol': '-1', 'security_groups': ['123456789012/sg-2']}]}");

    assertThat(AnswerPaths.items(calls.get(0).arguments(), "IpPermissions.UserIdGroupPairs"))
        .containsExactly(TypeSamples.map("{'UserId': '123456789012', 'GroupId': 'sg-2'}"));
  }

  @Test
  void aChangeOfOneDirectionLeavesTheOther() {
    assertThat(TypeSamples.actions(updated("{'egress': []}")))
        .containsExactly("RevokeSecurityGroupEgress");
    assertThat(TypeSamples.actions(updated("{'ingress': null}")))
        .containsExactly("RevokeSecurityGroupIngress");
  }

  @Test
  void aDescriptionOfARuleChangesInPlace() {
    String described = WEB_IN.replace("'cidr_blocks'", "'description': 'web', 'cidr_blocks'");

    List<ApiCall> calls = updated("{'ingress': " + described + "}");

    assertThat(TypeSamples.actions(calls))
        .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
    assertThat(calls.get(0).arguments().get("IpPermissions"))
        .isEqualTo(
            TypeSamples.value(
                "[{'IpProtocol': 'tcp', 'FromPort': 80, 'ToPort': 80,"
                    + " 'IpRanges': [{'CidrIp': '0.0.0.0/0', 'Description': 'web'}],"
                    + " 'Ipv6Ranges': [{'CidrIpv6': '::/0', 'Description': 'web'}]}]"));
  }

  @Test
  void tagsAreOneCall() {
    assertThat(TypeSamples.actions(updated("{'tags': {'Name': 'web'}}")))
        .containsExactly("CreateTags");
  }

  @Test
  void aGroupIsDeletedInOneCallUnlessItsRulesMustGoFirst() {
    assertThat(TypeSamples.lines(TYPE.calls(WrittenChange.deletion(TYPE, LIVE))))
        .containsExactly("DeleteSecurityGroup {\"GroupId\" = self.id}");

    String revoking = LIVE.replace("'id'", "'revoke_rules_on_delete': true, 'id'");
    assertThat(TypeSamples.actions(TYPE.calls(WrittenChange.deletion(TYPE, revoking))))
        .containsExactly(
            "RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress", "DeleteSecurityGroup");
  }

  @Test
  void aReplacementUnderAnotherNameIsMadeFirst() {
    ResourceChange renamed = WrittenChange.update(TYPE, LIVE, "{'name': 'www'}");
    ResourceChange moved = WrittenChange.update(TYPE, LIVE, "{'vpc_id': '?aws_vpc.other.id'}");
    ResourceChange described =
        WrittenChange.update(TYPE, LIVE, "{'name': 'WEB', 'description': 'y'}");

    assertThat(TYPE.createsBeforeDestroy(renamed)).isTrue();
    assertThat(TYPE.createsBeforeDestroy(moved)).isTrue();
    assertThat(TYPE.createsBeforeDestroy(described)).isFalse();
  }

  @Test
  void observesRulesInTheirCanonicalForm() {
    Attributes live =
        TYPE.observe(
                TypeSamples.recorded(TYPE, "sg-1", "{}"),
                TypeSamples.answers(
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
        .isEqualTo(RuleSetKind.EGRESS.canonical(TypeSamples.value(ALL_OUT), KindContext.NONE));
    assertThat(live.value(CommonAttributes.ARN))
        .isEqualTo(Value.of("arn:aws:ec2:us-east-2:123456789012:security-group/sg-1"));
    assertThat(live.value(ResourceTags.TAGS)).isEqualTo(TypeSamples.value("{'Name': 'web'}"));
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
                TypeSamples.recorded(TYPE, "sg-1", "{}"),
                TypeSamples.answers("DescribeSecurityGroups", "[]")))
        .isEmpty();
  }

  @Test
  void refusesTwoGroupsOfOneNameInAVpc() {
    assertThat(
            new CheckedDocument()
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
            new CheckedDocument()
                .with("aws_security_group.a", wanted.formatted("web"))
                .live("aws_security_group.a", live)
                .with("aws_instance.a", user)
                .check(TYPE))
        .containsExactly("aws_security_group.a name GroupNameInUse");
    assertThat(
            new CheckedDocument()
                .with("aws_security_group.a", wanted.formatted("www"))
                .live("aws_security_group.a", live)
                .with("aws_instance.a", user)
                .check(TYPE))
        .isEmpty();
    assertThat(
            new CheckedDocument()
                .with("aws_security_group.a", wanted.formatted("web"))
                .live("aws_security_group.a", live)
                .check(TYPE))
        .isEmpty();
  }

  @Test
  void refusesRulesOfWhichTheNumberIsNotKnown() {
    assertThat(
            new CheckedDocument()
                .with("aws_security_group.a", "{'name': 'web', 'ingress': '?local.rules'}")
                .check(TYPE))
        .containsExactly("aws_security_group.a ingress UnknownRules");
  }
}
