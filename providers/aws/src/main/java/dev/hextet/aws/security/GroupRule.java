package dev.hextet.aws.security;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rule of a security group with one source: canonical members in Terraform's names. It always
 * has ports, as {@link IpProtocol} defines them, and a list with one source.
 *
 * @param members {@code protocol}, {@code from_port}, {@code to_port}, one source, and optionally
 *     {@code description}
 */
record GroupRule(Value.MapOf members) {
  static final String PROTOCOL = "protocol";
  static final String FROM_PORT = "from_port";
  static final String TO_PORT = "to_port";
  static final String DESCRIPTION = "description";

  /** By protocol, ports and source, so that rules stand in an order that people expect. */
  static final Comparator<GroupRule> ORDER =
      Comparator.comparing((GroupRule rule) -> rule.protocol().expression())
          .thenComparing(rule -> number(rule.fromPort()))
          .thenComparing(rule -> number(rule.toPort()))
          .thenComparing(GroupRule::source)
          .thenComparing(rule -> rule.sources().expression())
          .thenComparing(rule -> rule.description().expression());

  /** A rule about one source; an absent description is null as a value. */
  static GroupRule of(Ports ports, RuleSource source, Value what, Value description) {
    Map<String, Value> members = new TreeMap<>();
    members.put(PROTOCOL, ports.protocol());
    members.put(FROM_PORT, ports.from());
    members.put(TO_PORT, ports.to());
    members.put(source.member(), what);
    if (!description.isNull()) {
      members.put(DESCRIPTION, description);
    }
    return new GroupRule(Value.map(members));
  }

  Value protocol() {
    return members.get(PROTOCOL);
  }

  Value fromPort() {
    return members.get(FROM_PORT);
  }

  Value toPort() {
    return members.get(TO_PORT);
  }

  Value description() {
    return members.get(DESCRIPTION);
  }

  RuleSource source() {
    for (RuleSource source : RuleSource.values()) {
      if (!members.get(source.member()).isNull()) {
        return source;
      }
    }
    throw new IllegalStateException("a rule without a source");
  }

  /** The source in its list, true for {@link RuleSource#SELF}, or a list that is not known yet. */
  Value sources() {
    return members.get(source().member());
  }

  /**
   * The rule as expressions read it: with every member, those that it does not have being empty.
   */
  Value.MapOf read() {
    Map<String, Value> read = new TreeMap<>();
    read.put(DESCRIPTION, Value.of(""));
    for (RuleSource other : RuleSource.values()) {
      read.put(other.member(), other == RuleSource.SELF ? Value.of(false) : Value.list());
    }
    read.putAll(members.entries());
    return Value.map(read);
  }

  /** The same rule, with {@link RuleSource#SELF} for the id of the group that it is in. */
  GroupRule inOwnForm(String id) {
    if (source() != RuleSource.GROUP || !sources().unmarked().equals(Value.list(Value.of(id)))) {
      return this;
    }
    Map<String, Value> rest = new TreeMap<>(members.entries());
    rest.remove(RuleSource.GROUP.member());
    rest.put(RuleSource.SELF.member(), Value.of(true));
    return new GroupRule(Value.map(rest));
  }

  /** Returns the identity of the rule: everything but its description. */
  Value identity() {
    Map<String, Value> rest = new TreeMap<>(members.entries());
    rest.remove(DESCRIPTION);
    return Value.map(rest).unmarked();
  }

  private static BigDecimal number(Value port) {
    return port.unmarked() instanceof Value.Num num ? num.value() : BigDecimal.valueOf(1 << 16);
  }
}
