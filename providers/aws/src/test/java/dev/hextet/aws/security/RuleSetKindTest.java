package dev.hextet.aws.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.TypeSamples;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetKindTest {
  private static final String WEB =
      "[{'protocol': 'tcp', 'from_port': 80, 'to_port': 80, 'cidr_blocks': ['0.0.0.0/0'],"
          + " 'ipv6_cidr_blocks': ['::/0']}]";

  private static Value canonical(Value value) {
    return RuleSetKind.INGRESS.canonical(value, KindContext.NONE);
  }

  private static Value canonical(String json) {
    return canonical(TypeSamples.value(json));
  }

  private static List<String> shown(String json) {
    return RuleSetKind.rules(canonical(json)).stream()
        .map(rule -> RuleSetKind.INGRESS.shown(rule.members()))
        .toList();
  }

  private static InvalidValue refused(String json) {
    try {
      canonical(json);
    } catch (InvalidValue e) {
      return e;
    }
    throw new AssertionError("not refused");
  }

  @Test
  void makesOneRuleOfEachSource() {
    assertThat(canonical(WEB))
        .isEqualTo(
            TypeSamples.value(
                "[{'protocol': 'tcp', 'from_port': 80, 'to_port': 80,"
                    + " 'cidr_blocks': ['0.0.0.0/0']},"
                    + " {'protocol': 'tcp', 'from_port': 80, 'to_port': 80,"
                    + " 'ipv6_cidr_blocks': ['::/0']}]"));
  }

  @Test
  void hasTheSameValueHoweverSourcesAreGrouped() {
    String apart =
        "[{'protocol': '6', 'from_port': '80', 'to_port': 80, 'ipv6_cidr_blocks': ['0:0::/0']},"
            + " {'protocol': 'TCP', 'from_port': 80, 'to_port': 80,"
            + " 'cidr_blocks': ['0.0.0.0/0'], 'security_groups': [], 'prefix_list_ids': null,"
            + " 'self': false, 'description': ''}]";

    assertThat(canonical(apart)).isEqualTo(canonical(WEB));
  }

  @Test
  void isCanonicalOnce() {
    assertThat(canonical(canonical(WEB))).isEqualTo(canonical(WEB));
  }

  @Test
  void takesOneBlockForAListOfOne() {
    assertThat(canonical("{'protocol': '-1', 'self': true}"))
        .isEqualTo(canonical("[{'protocol': '-1', 'self': true}]"));
  }

  @ParameterizedTest
  @CsvSource({"6,tcp", "17,udp", "1,icmp", "58,icmpv6", "all,-1", "ICMPv6,icmpv6", "047,47"})
  void writesProtocolsAsEc2Does(String written, String canonical) {
    Value rule =
        canonical(
            "{'protocol': '%s', 'from_port': 0, 'to_port': 0, 'self': true}".formatted(written));

    assertThat(RuleSetKind.rules(rule).get(0).protocol()).isEqualTo(Value.of(canonical));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "icmp,-1", "icmpv6,-1", "47,0"})
  void needsNoPortsWhereThereAreNone(String protocol, int port) {
    GroupRule rule =
        RuleSetKind.rules(canonical("{'protocol': '%s', 'self': true}".formatted(protocol))).get(0);

    assertThat(List.of(rule.fromPort(), rule.toPort())).containsOnly(Value.of(port));
  }

  @Test
  void readsRulesAsPeopleSayThem() {
    assertThat(
            shown(
                "[{'protocol': 'tcp', 'from_port': 80, 'to_port': 443,"
                    + " 'cidr_blocks': ['10.0.0.0/8']},"
                    + " {'protocol': '-1', 'ipv6_cidr_blocks': ['::/0']},"
                    + " {'protocol': 'icmpv6', 'ipv6_cidr_blocks': ['::/0'],"
                    + " 'description': 'ping'},"
                    + " {'protocol': 'icmp', 'from_port': 8, 'to_port': 0,"
                    + " 'cidr_blocks': ['0.0.0.0/0']},"
                    + " {'protocol': 'tcp', 'from_port': 22, 'to_port': 22, 'self': true,"
                    + " 'security_groups': ['?aws_security_group.bastion.id']},"
                    + " {'protocol': '47', 'prefix_list_ids': ['pl-1']}]"))
        .containsExactly(
            "all from ::/0",
            "protocol 47 from pl-1",
            "icmp type 8 code 0 from 0.0.0.0/0",
            "icmpv6 from ::/0 \"ping\"",
            "tcp 22 from aws_security_group.bastion",
            "tcp 22 from itself",
            "tcp 80-443 from 10.0.0.0/8");
    assertThat(RuleSetKind.EGRESS.shown(((Value.ListOf) canonical(WEB)).items().get(1)))
        .isEqualTo("tcp 80 to ::/0");
  }

  @Test
  void doesNotShowSecrets() {
    Value office =
        Value.sensitive(Value.list(Value.of("192.0.2.0/24")), Terms.parseOrNamed("var.office"));
    Value rules =
        canonical(Value.list(Value.map(Map.of("protocol", Value.of("-1"), "cidr_blocks", office))));

    assertThat(RuleSetKind.INGRESS.shown(((Value.ListOf) rules).items().get(0)))
        .isEqualTo("all from (sensitive value)");
    assertThat(rules.unmarked())
        .isEqualTo(canonical("{'protocol': '-1', 'cidr_blocks': ['192.0.2.0/24']}"));
  }

  @Test
  void keepsWhatIsNotKnownYet() {
    assertThat(shown("{'protocol': '-1', 'cidr_blocks': '?local.blocks'}"))
        .containsExactly("all from local.blocks");
    assertThat(canonical("'?local.rules'"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("local.rules")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'protocol': 'tcp', 'from_port': 81, 'to_port': 80, 'self': true | PortRangeReversed",
        "'protocol': 'tcp', 'from_port': 80, 'to_port': 65536, 'self': true | PortOutOfRange",
        "'protocol': 'icmp', 'from_port': 256, 'to_port': 0, 'self': true | PortOutOfRange",
        "'protocol': 'tcp', 'from_port': 80, 'self': true | MissingPort",
        "'protocol': '-1', 'from_port': 22, 'to_port': 22, 'self': true | PortsOfAllProtocols",
        "'protocol': 'icmp6', 'self': true | UnknownProtocol",
        "'protocol': '256', 'self': true | UnknownProtocol",
        "'protocol': '-1' | RuleWithoutSource",
        "'protocol': '-1', 'self': false | RuleWithoutSource",
        "'self': true | MissingAttribute",
        "'protocol': '-1', 'self': true, 'cidr_block': [] | UnknownAttribute",
        "'protocol': '-1', 'cidr_blocks': ['10.0.0.1/8'] | HostBits",
        "'protocol': '-1', 'self': true, 'description': 'what?' | InvalidCharacter",
      })
  void refusesWhatEc2WouldRefuseOrMisunderstand(String members, String code) {
    assertThat(refused("[{%s}]".formatted(members)).code()).isEqualTo(code);
  }

  @Test
  void saysWhereInTheDocumentARuleIsWrong() {
    assertThat(refused("[" + WEB.substring(1, WEB.length() - 1) + ", {'protocol': 'tpc'}]").path())
        .containsExactly(1, "protocol");
    assertThat(refused("[{'protocol': '-1', 'cidr_blocks': ['::/0']}]").path())
        .containsExactly(0, "cidr_blocks", 0);
  }

  @Test
  void refusesTheSameRuleTwiceWhateverItsDescription() {
    InvalidValue twice =
        refused(
            "[{'protocol': 'tcp', 'from_port': 80, 'to_port': 80, 'cidr_blocks': ['0.0.0.0/0']},"
                + " {'protocol': '6', 'from_port': 80, 'to_port': 80,"
                + " 'cidr_blocks': ['0.0.0.0/0'], 'description': 'web'}]");

    assertThat(twice.code()).isEqualTo("SameRuleTwice");
    assertThat(twice.detail()).startsWith("tcp 80 from 0.0.0.0/0 \"web\" already is rule 0");
  }
}
