package dev.hextet.core.expression;

import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the nodes of terms, which have no places. */
public final class Nodes {
  private Nodes() {}

  /** Returns the node that gives a value; an empty collection keeps a primitive member type. */
  public static ExpressionNode of(Value value) {
    Optional<ExpressionNode> empty = empty(value);
    if (empty.isPresent()) {
      return empty.get();
    }
    if (value instanceof Value.Unknown unknown) {
      return of(unknown.term());
    } else if (value instanceof Value.Sensitive sensitive) {
      return of(sensitive.term());
    } else if (value instanceof Value.ListOf list) {
      return typed("tolist", list.member(), list(list.items()));
    } else if (value instanceof Value.SetOf set) {
      return call("toset", list(set.items()));
    } else if (value instanceof Value.MapOf map) {
      return typed("tomap", map.member(), object(map));
    }
    return value.isNull() ? nothing(value.type()) : new LiteralNode(value, null);
  }

  /** Returns the node of a term; a name is like a variable that nothing declares. */
  public static ExpressionNode of(Term term) {
    return term instanceof ExpressionTerm expression
        ? expression.node()
        : new BoundVariableNode(term.text(), null);
  }

  private static ExpressionNode typed(
      String function, @Nullable Type member, ExpressionNode members) {
    return member == null ? members : call(function, members);
  }

  /** Returns the node of an empty collection that keeps its member type, if that is primitive. */
  private static Optional<ExpressionNode> empty(Value value) {
    if (value instanceof Value.ListOf list && list.items().isEmpty()) {
      return sample(list.member()).map(Nodes::emptyList);
    } else if (value instanceof Value.SetOf set && set.items().isEmpty()) {
      return sample(set.member()).map(sample -> call("toset", emptyList(sample)));
    } else if (value instanceof Value.MapOf map && map.entries().isEmpty()) {
      return sample(map.member())
          .map(sample -> plainCall("zipmap", emptyList(Value.of("")), emptyList(sample)));
    }
    return Optional.empty();
  }

  private static ExpressionNode emptyList(Value sample) {
    return plainCall("slice", call("tolist", list(List.of(sample))), integer(0), integer(0));
  }

  private static Optional<Value> sample(@Nullable Type member) {
    return member == Type.STRING
        ? Optional.of(Value.of(""))
        : member == Type.NUMBER
            ? Optional.of(Value.of(0))
            : member == Type.BOOL ? Optional.of(Value.of(false)) : Optional.empty();
  }

  private static ExpressionNode list(Collection<Value> items) {
    return new ListNode(items.stream().map(Nodes::of).toList(), null);
  }

  private static ExpressionNode object(Value.MapOf map) {
    return new ObjectNode(
        map.entries().entrySet().stream()
            .map(entry -> new ObjectNode.Entry(of(Value.of(entry.getKey())), of(entry.getValue())))
            .toList(),
        null);
  }

  /** Returns the null of a type, with the function that gives it where there is one. */
  private static ExpressionNode nothing(Type type) {
    ExpressionNode nothing = new LiteralNode(Value.NULL, null);
    if (type instanceof Type.ListType) {
      return call("tolist", nothing);
    } else if (type instanceof Type.SetType) {
      return call("toset", nothing);
    } else if (type instanceof Type.MapType) {
      return call("tomap", nothing);
    }
    return Type.isPrimitive(type) ? call("to" + TypeText.word(type), nothing) : nothing;
  }

  public static ExpressionNode call(String name, ExpressionNode... arguments) {
    return call(name, List.of(arguments), false);
  }

  /** Returns the call of a function, in normal form if it is arithmetic on addresses. */
  public static ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread) {
    ExpressionNode call = new CallNode(new NamedFunction(name), arguments, spread, null, null);
    if (spread) {
      return call;
    } else if (arguments.size() == 3) {
      return BlockSlice.call(name, arguments.get(0), arguments.get(1), arguments.get(2))
          .map(BlockSlice::node)
          .orElse(call);
    }
    return name.equals(BlockHost.FUNCTION) && arguments.size() == 2
        ? BlockSlice.integer(arguments.get(1))
            .map(number -> BlockHost.node(arguments.get(0), number, null))
            .orElse(call)
        : call;
  }

  /** Returns the call of a function as it is. */
  static ExpressionNode plainCall(String name, ExpressionNode... arguments) {
    return plainCall(name, List.of(arguments), false);
  }

  /** Returns the call of a function as it is. */
  public static ExpressionNode plainCall(
      String name, List<ExpressionNode> arguments, boolean spread) {
    return new CallNode(new NamedFunction(name), arguments, spread, null, null);
  }

  /** Returns a whole number. */
  public static ExpressionNode integer(BigInteger number) {
    return new LiteralNode(Value.of(new BigDecimal(number)), null);
  }

  /** Returns a whole number. */
  public static ExpressionNode integer(long number) {
    return integer(BigInteger.valueOf(number));
  }

  /** Returns the item of a list. */
  public static ExpressionNode item(ExpressionNode list, int index) {
    return new IndexNode(list, of(Value.of(index)), null);
  }
}
