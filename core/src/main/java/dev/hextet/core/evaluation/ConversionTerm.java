package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.ListNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ObjectNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Term of the conversion of an unknown or sensitive value. */
final class ConversionTerm {
  private final int depth;

  private ConversionTerm(int depth) {
    this.depth = depth;
  }

  /** Returns the term of a value of the second type, from the term of one of the first. */
  static ExpressionNode of(ExpressionNode source, Type from, Type to) {
    return new ConversionTerm(0).node(source, from, to);
  }

  private ExpressionNode node(ExpressionNode source, Type from, Type to) {
    if (from.equals(to) || to == Type.ANY || to == Type.OPEN) {
      return source;
    } else if (Type.isPrimitive(to)) {
      return Nodes.call("to" + TypeText.word(to), source);
    } else if (to instanceof Type.ListType list) {
      return collection("tolist", source, from, list.member());
    } else if (to instanceof Type.SetType set) {
      return collection("toset", source, from, set.member());
    } else if (to instanceof Type.MapType map) {
      return map(source, from, map.member());
    } else if (to instanceof Type.TupleType tuple) {
      return tuple(source, from, tuple.members());
    }
    return object(source, from, (Type.ObjectType) to);
  }

  /** Determines whether the conversion of the whole already converts the members. */
  private static boolean isCommon(Type from, Type member) {
    return member == Type.ANY
        || Unification.of(TypeCompatibility.members(from)).equals(Optional.of(member));
  }

  private ExpressionNode collection(
      String function, ExpressionNode source, Type from, Type member) {
    return isCommon(from, member)
        ? Nodes.call(function, source)
        : Nodes.call(
            function, new ForNode(List.of(item()), source, null, each(member), null, false, null));
  }

  private ExpressionNode map(ExpressionNode source, Type from, Type member) {
    if (isCommon(from, member)) {
      return Nodes.call("tomap", source);
    }
    String key = "key" + depth;
    ExpressionNode name = new BoundVariableNode(key, null);
    return Nodes.call(
        "tomap", new ForNode(List.of(key, item()), source, name, each(member), null, false, null));
  }

  /** Returns the conversion of the member that a {@code for} is at. */
  private ExpressionNode each(Type member) {
    return new ConversionTerm(depth + 1)
        .node(new BoundVariableNode(item(), null), Type.OPEN, member);
  }

  private ExpressionNode tuple(ExpressionNode source, Type from, List<Type> members) {
    List<Type> given = TypeCompatibility.members(from);
    List<ExpressionNode> items = new ArrayList<>();
    for (Type member : members) {
      Type was = given.size() == members.size() ? given.get(items.size()) : Type.OPEN;
      ExpressionNode key = Nodes.of(Value.of(items.size()));
      items.add(node(new IndexNode(source, key, null), was, member));
    }
    return new ListNode(items, null);
  }

  private ExpressionNode object(ExpressionNode source, Type from, Type.ObjectType to) {
    Map<String, Type> given = from instanceof Type.ObjectType object ? object.members() : Map.of();
    List<ObjectNode.Entry> entries = new ArrayList<>();
    to.members()
        .forEach(
            (name, member) -> {
              Type was = given.getOrDefault(name, Type.OPEN);
              ExpressionNode key = Nodes.of(Value.of(name));
              entries.add(
                  new ObjectNode.Entry(key, node(new IndexNode(source, key, null), was, member)));
            });
    return new ObjectNode(entries, null);
  }

  private String item() {
    return "item" + depth;
  }
}
