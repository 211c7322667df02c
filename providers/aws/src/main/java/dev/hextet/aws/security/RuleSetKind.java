package dev.hextet.aws.security;

import dev.hextet.aws.common.MemberText;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.spelling.QuotedString;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a security group in one direction, as a set with one rule per source. Two documents
 * that open the same have the same value, however they group their sources.
 *
 * @param preposition between the traffic and the source: from or to
 */
record RuleSetKind(String preposition) implements Kind<List<GroupRule>> {
  static final RuleSetKind INGRESS = new RuleSetKind("from");
  static final RuleSetKind EGRESS = new RuleSetKind("to");

  @Override
  public String name() {
    return "set of rules";
  }

  /** The sources, among the members of a rule. */
  @Override
  public Optional<Kind<?>> written(Object step) {
    return Stream.of(RuleSource.values())
        .filter(source -> source.member().equals(step))
        .<Kind<?>>map(source -> Kinds.listOf(source.kind()))
        .findFirst();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    Value open = MarkedValues.inward(value);
    return open.isNull() || open instanceof Value.Unknown
        ? open
        : canonical(new RuleParser(around, this).parse(open));
  }

  /** The value of some rules. */
  static Value canonical(List<GroupRule> rules) {
    return Value.list(
        rules.stream().sorted(GroupRule.ORDER).map(GroupRule::members).distinct().toList());
  }

  /** The rules of a canonical value; they, or parts of them, may be unknown or sensitive. */
  static List<GroupRule> rules(Value canonical) {
    return MarkedValues.leaves(canonical) instanceof Value.ListOf list
        ? list.items().stream().map(item -> new GroupRule((Value.MapOf) item)).toList()
        : List.of();
  }

  /** A canonical value in which the group's own id stands as itself. */
  static Value inOwnForm(Value canonical, String id) {
    return MarkedValues.through(
        canonical,
        known -> canonical(rules(known).stream().map(rule -> rule.inOwnForm(id)).toList()));
  }

  @Override
  public List<GroupRule> decode(Value canonical) {
    return rules(canonical);
  }

  @Override
  public boolean isBlock() {
    return true;
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public Value read(Value canonical) {
    return MarkedValues.through(
        canonical, known -> Value.list(rules(known).stream().map(GroupRule::read).toList()));
  }

  /** For example {@code tcp 80 from 0.0.0.0/0 "web"}. */
  @Override
  public String shown(Value member) {
    if (!(member instanceof Value.MapOf map)) {
      return "";
    }
    GroupRule rule = new GroupRule(map);
    String text = traffic(rule) + " " + preposition + " " + source(rule);
    return rule.description().isNull() ? text : text + " " + quoted(rule.description());
  }

  private static String traffic(GroupRule rule) {
    String protocol = MemberText.word(rule.protocol());
    String from = MemberText.word(rule.fromPort());
    String to = MemberText.word(rule.toPort());
    return switch (IpProtocol.of(rule.protocol())) {
      case ALL -> "all";
      case OTHER -> "protocol " + protocol;
      case ICMP ->
          protocol
              + (from.equals("-1") ? "" : " type " + from)
              + (to.equals("-1") ? "" : " code " + to);
      case TCP_UDP, UNKNOWN -> protocol + " " + (from.equals(to) ? from : from + "-" + to);
    };
  }

  private static String source(GroupRule rule) {
    if (rule.source() == RuleSource.SELF) {
      return "itself";
    }
    return MemberText.word(
        rule.sources() instanceof Value.ListOf list ? list.items().get(0) : rule.sources());
  }

  private static String quoted(Value description) {
    return description.isSensitive()
        ? MemberText.word(description)
        : description.asText().map(QuotedString::of).orElseGet(description::expression);
  }
}
