package dev.hextet.aws.security;

import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a document, each of which may name many sources, into rules of one source. */
final class RuleParser {
  private static final List<String> MEMBERS =
      Stream.concat(
              Stream.of(
                  GroupRule.PROTOCOL,
                  GroupRule.FROM_PORT,
                  GroupRule.TO_PORT,
                  GroupRule.DESCRIPTION),
              Stream.of(RuleSource.values()).map(RuleSource::member))
          .toList();

  private final KindContext around;
  private final RuleSetKind kind;

  RuleParser(KindContext around, RuleSetKind kind) {
    this.around = around;
    this.kind = kind;
  }

  /**
   * All rules of a list of blocks, or of one block.
   *
   * @throws InvalidValue with the path to the block
   */
  List<GroupRule> parse(Value value) {
    if (!(value instanceof Value.Items list)) {
      return block(value);
    }
    List<GroupRule> rules = new ArrayList<>();
    Map<Value, Integer> places = new HashMap<>();
    for (int i = 0; i < list.items().size(); i++) {
      try {
        for (GroupRule rule : block(list.items().get(i))) {
          refuseTwin(rule, places.putIfAbsent(rule.identity(), i));
          rules.add(rule);
        }
      } catch (InvalidValue e) {
        throw e.within(i);
      }
    }
    return rules;
  }

  // EC2: an equal permission in one group is InvalidPermission.Duplicate; descriptions do not
  // distinguish permissions.
  private void refuseTwin(GroupRule rule, @Nullable Integer earlier) {
    if (earlier != null) {
      throw new InvalidValue(
          AwsSecurityDiagnostic.DUPLICATE_RULE.with(kind.shown(rule.members()), earlier));
    }
  }

  private List<GroupRule> block(Value value) {
    if (!(MarkedValues.inward(value) instanceof Value.MapOf block)) {
      throw new InvalidValue(AwsSecurityDiagnostic.WRONG_RULE.with(value.typeName()));
    }
    block.entries().keySet().forEach(RuleParser::checkName);
    Ports ports =
        Ports.wanted(
            required(block), port(block, GroupRule.FROM_PORT), port(block, GroupRule.TO_PORT));
    Value description = description(block);
    List<GroupRule> rules = new ArrayList<>();
    for (RuleSource source : RuleSource.values()) {
      for (Value what : sources(block, source)) {
        rules.add(GroupRule.of(ports, source, what, description));
      }
    }
    if (rules.isEmpty()) {
      throw new InvalidValue(
          AwsSecurityDiagnostic.RULE_WITHOUT_SOURCE.with(
              kind.equals(RuleSetKind.EGRESS) ? "target" : "source"));
    }
    return rules;
  }

  private static void checkName(String name) {
    if (!MEMBERS.contains(name)) {
      throw new InvalidValue(
              AwsSecurityDiagnostic.UNKNOWN_RULE_ATTRIBUTE.with(
                  name, Suggestion.hint(name, MEMBERS)))
          .within(name);
    }
  }

  private Value required(Value.MapOf block) {
    Value protocol = member(block, GroupRule.PROTOCOL, IpProtocol.KIND);
    if (protocol.isNull()) {
      throw new InvalidValue(AwsSecurityDiagnostic.RULE_WITHOUT_PROTOCOL.with());
    }
    return protocol;
  }

  private Value port(Value.MapOf block, String name) {
    return member(block, name, Kinds.INTEGER);
  }

  private Value description(Value.MapOf block) {
    Value text = member(block, GroupRule.DESCRIPTION, SecurityGroupTexts.DESCRIPTION);
    return text.asText().filter(String::isEmpty).isPresent() ? Value.NULL : text;
  }

  private Value member(Value.MapOf block, String name, Kind<?> kindOfMember) {
    try {
      return kindOfMember.canonical(block.get(name), around);
    } catch (InvalidValue e) {
      throw e.within(name);
    }
  }

  /** Each source of a kind, as it stands in a rule of its own. */
  private List<Value> sources(Value.MapOf block, RuleSource source) {
    Value named = block.get(source.member());
    if (source == RuleSource.SELF) {
      Value self = member(block, source.member(), source.kind());
      return self.equals(Value.of(true)) ? List.of(self) : List.of();
    }
    Value open = MarkedValues.inward(named);
    if (open.isNull() || open instanceof Value.Unknown) {
      return open.isNull() ? List.of() : List.of(open);
    }
    Value members = member(block, source.member(), Kinds.listOf(source.kind()));
    return MarkedValues.inward(members) instanceof Value.Items list
        ? list.items().stream().map(item -> (Value) Value.list(item)).toList()
        : List.of();
  }
}
