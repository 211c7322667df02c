package dev.hextet.aws.security;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Canonical;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules in EC2's form: an {@code IpPermission} is a protocol, ports, and lists of sources by kind.
 * Rules with the same protocol and ports share one, as in EC2's own answers.
 */
final class IpPermissions {
  private static final String DESCRIPTION = "Description";

  private IpPermissions() {}

  /** Rules as an argument; without their descriptions where EC2 only looks for the rules. */
  static Value.ListOf of(List<GroupRule> rules, boolean described) {
    Map<Value.MapOf, Map<String, List<Value>>> grouped = new LinkedHashMap<>();
    List<Value> permissions = new ArrayList<>();
    for (GroupRule rule : rules) {
      String list = rule.source().list();
      if (rule.sources() instanceof Value.Unknown unknown) {
        permissions.add(traffic(rule).with(list, notKnown(rule, unknown)));
      } else {
        grouped
            .computeIfAbsent(traffic(rule), key -> new TreeMap<>())
            .computeIfAbsent(list, key -> new ArrayList<>())
            .add(item(rule, described));
      }
    }
    grouped.forEach(
        (traffic, lists) -> {
          Map<String, Value> permission = new TreeMap<>(traffic.entries());
          lists.forEach((name, items) -> permission.put(name, Value.list(items)));
          permissions.add(Value.map(permission));
        });
    return Value.list(permissions);
  }

  // EC2: ports of a rule for all protocols are ignored, and are not in the answers.
  private static Value.MapOf traffic(GroupRule rule) {
    Map<String, Value> traffic = new TreeMap<>();
    traffic.put("IpProtocol", rule.protocol());
    if (IpProtocol.of(rule.protocol()) != IpProtocol.ALL) {
      traffic.put("FromPort", rule.fromPort());
      traffic.put("ToPort", rule.toPort());
    }
    return Value.map(traffic);
  }

  private static Value item(GroupRule rule, boolean described) {
    Map<String, Value> item = new TreeMap<>();
    if (rule.source() == RuleSource.SELF) {
      item.put(rule.source().key(), SelfReferences.ID);
    } else if (rule.sources() instanceof Value.ListOf list) {
      put(item, rule.source(), list.items().get(0));
    }
    if (described && !rule.description().isNull()) {
      item.put(DESCRIPTION, rule.description());
    }
    return Value.map(item);
  }

  /** A group of another account is written {@code 123456789012/sg-…}, as in Terraform. */
  private static void put(Map<String, Value> item, RuleSource source, Value what) {
    String text = what.asText().orElse("");
    int slash = text.indexOf('/');
    if (source == RuleSource.GROUP && slash > 0) {
      item.put("UserId", Value.of(text.substring(0, slash)));
      item.put(source.key(), Value.of(text.substring(slash + 1)));
    } else {
      item.put(source.key(), what);
    }
  }

  private static Value notKnown(GroupRule rule, Value.Unknown sources) {
    Value item = CallArguments.of(rule.source().key(), Terms.variable("source")).map();
    return Value.unknown(Terms.list(List.of("source"), sources, item));
  }

  /**
   * The rules in EC2's permissions.
   *
   * @param group the group they belong to, as EC2 describes it
   * @param path its permissions of one direction
   */
  static List<GroupRule> rules(Value.MapOf group, String path) {
    List<GroupRule> rules = new ArrayList<>();
    for (Value.MapOf permission : AnswerPaths.items(group, path)) {
      Ports ports =
          Ports.live(
              IpProtocol.live(AnswerPaths.text(permission, "IpProtocol").orElse("-1")),
              permission.get("FromPort"),
              permission.get("ToPort"));
      for (RuleSource source : RuleSource.values()) {
        for (Value.MapOf item : AnswerPaths.items(permission, source.list())) {
          if (source == sourceOf(item, source, group)) {
            rules.add(GroupRule.of(ports, source, live(item, source, group), described(item)));
          }
        }
      }
    }
    return rules;
  }

  private static RuleSource sourceOf(Value.MapOf item, RuleSource listed, Value.MapOf group) {
    if (!listed.list().equals(RuleSource.GROUP.list())) {
      return listed;
    }
    return item.get("GroupId").equals(group.get("GroupId")) ? RuleSource.SELF : RuleSource.GROUP;
  }

  private static Value live(Value.MapOf item, RuleSource source, Value.MapOf group) {
    String text = AnswerPaths.text(item, source.key()).orElse("");
    return switch (source) {
      case SELF -> Value.of(true);
      case IPV4, IPV6 -> Value.list(Canonical.block(text));
      case PREFIX_LIST -> Value.list(Value.of(text));
      case GROUP -> Value.list(Value.of(account(item, group) + text));
    };
  }

  private static String account(Value.MapOf item, Value.MapOf group) {
    String owner = AnswerPaths.text(group, "OwnerId").orElse("");
    return AnswerPaths.text(item, "UserId")
        .filter(user -> !user.equals(owner) && !owner.isEmpty())
        .map(user -> user + "/")
        .orElse("");
  }

  private static Value described(Value.MapOf item) {
    return AnswerPaths.text(item, DESCRIPTION)
        .filter(text -> !text.isEmpty())
        .<Value>map(Value::of)
        .orElse(Value.NULL);
  }
}
