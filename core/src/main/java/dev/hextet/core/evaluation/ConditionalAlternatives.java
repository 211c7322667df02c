package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ConditionalNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Value of a conditional with an unknown condition. Properties that both alternatives share are
 * known, such as the number of members.
 *
 * @param condition the choosing condition
 */
record ConditionalAlternatives(ExpressionNode condition) {
  private static final long MOST_TEXT = 1_000_000;

  /** Returns the value that is one of two values of one type. */
  Value of(Value then, Value otherwise) {
    if (then.equals(otherwise)) {
      return then;
    } else if (then instanceof Value.ListOf one
        && otherwise instanceof Value.ListOf other
        && one.items().size() == other.items().size()
        && isShort(one.items().size())) {
      return new Value.ListOf(members(one.items(), other.items().iterator()), one.member());
    } else if (then instanceof Value.MapOf one
        && otherwise instanceof Value.MapOf other
        && one.entries().keySet().equals(other.entries().keySet())
        && isShort(one.entries().size())) {
      return map(one, other);
    }
    Type type = then.isNull() ? otherwise.type() : then.type();
    return MarkPropagation.unknown(
        false, type, new ConditionalNode(condition, Nodes.of(then), Nodes.of(otherwise), null));
  }

  private Value map(Value.MapOf one, Value.MapOf other) {
    Iterator<Value> members =
        members(List.copyOf(one.entries().values()), other.entries().values().iterator())
            .iterator();
    SortedMap<String, Value> entries = new TreeMap<>(one.entries());
    entries.replaceAll((name, member) -> members.next());
    return new Value.MapOf(entries, one.member());
  }

  private List<Value> members(List<Value> ours, Iterator<Value> theirs) {
    List<Value> members = new ArrayList<>();
    ours.forEach(member -> members.add(of(member, theirs.next())));
    return members;
  }

  /** Determines whether the text is short enough, because each member repeats the condition. */
  private boolean isShort(int members) {
    return (long) members * condition.text().length() < MOST_TEXT;
  }
}
