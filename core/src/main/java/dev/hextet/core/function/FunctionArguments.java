package dev.hextet.core.function;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.EvaluationEnvironment;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, converted to the types of the parameters. Arguments that a function
 * inspects are passed without their marks; the result receives the marks.
 */
final class FunctionArguments {
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  /** Maximum total length of the terms of a result's members. */
  private static final long MOST_TEXT = 1_000_000;

  private final List<Value> values = new ArrayList<>();
  private final EvaluationEnvironment env;
  private final Supplier<ExpressionNode> term;

  FunctionArguments(
      PureFunction function,
      List<Value> marked,
      EvaluationEnvironment env,
      Supplier<ExpressionNode> term) {
    for (int i = 0; i < marked.size(); i++) {
      values.add(function.parameter(i).orElseThrow().open(marked.get(i)));
    }
    this.env = env;
    this.term = term;
  }

  int count() {
    return values.size();
  }

  Value value(int index) {
    return values.get(index);
  }

  /** All from an index on. */
  List<Value> from(int index) {
    return values.subList(index, values.size());
  }

  String text(int index) {
    return ((Value.Text) value(index)).value();
  }

  Value.Num number(int index) {
    return (Value.Num) value(index);
  }

  boolean bool(int index) {
    return ((Value.Bool) value(index)).value();
  }

  BigInteger integer(int index) {
    try {
      return Numbers.exact(number(index)).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw fault(index, "expected a whole number, found " + number(index).value().toPlainString());
    }
  }

  /** Returns an index or a width; larger numbers are reduced to the maximum. */
  int smallInteger(int index) {
    return integer(index).max(INT_MAX.negate()).min(INT_MAX).intValue();
  }

  /** The members of a list or a set. */
  List<Value> list(int index) {
    return ((Value.Items) value(index)).items();
  }

  /** The type that the members of a list, a set or a map have in common; nothing if none. */
  @Nullable Type member(int index) {
    return value(index) instanceof Value.ListOf list
        ? list.member()
        : value(index) instanceof Value.SetOf set
            ? set.member()
            : ((Value.MapOf) value(index)).member();
  }

  /** The strings of a list of strings, none of which may be null. */
  List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    for (Value item : list(index)) {
      texts.add(item.asText().orElseThrow(() -> fault(index, "item " + texts.size() + " is null")));
    }
    return texts;
  }

  SortedMap<String, Value> map(int index) {
    return ((Value.MapOf) value(index)).entries();
  }

  /** The items of a list of which some may not be known yet, as far as they are. */
  List<Value> known(int index) {
    return value(index) instanceof Value.Items items
        ? items.items().stream().filter(Value::isKnown).toList()
        : List.of();
  }

  EvaluationEnvironment env() {
    return env;
  }

  DocumentFiles files() {
    return env.scope().files();
  }

  /** Returns the unknown result. */
  Value later() {
    return MarkPropagation.unknown(false, Type.OPEN, term.get());
  }

  /**
   * Returns the unknown members of a result with a known shape.
   *
   * @param keys keys of the members in the result
   * @throws UndecidedConversion if their text would be too long
   */
  List<Value> later(List<Value> keys, Type member) {
    ExpressionNode whole = term.get();
    if ((long) whole.text().length() * keys.size() > MOST_TEXT) {
      throw new UndecidedConversion();
    }
    return keys.stream()
        .map(
            key ->
                MarkPropagation.unknown(false, member, new IndexNode(whole, Nodes.of(key), null)))
        .toList();
  }

  /** Returns a list of unknown members. */
  Value.ListOf later(int length, Type member) {
    List<Value> keys = IntStream.range(0, length).mapToObj(Value::of).toList();
    return new Value.ListOf(later(keys, member), member);
  }

  /** The result, if something that was used for it is sensitive. */
  Value secret(Value result) {
    return MarkPropagation.marked(result, term);
  }

  /** Returns the result of work on an argument; a failure is reported at the argument. */
  <T> T at(int index, Supplier<T> work) {
    try {
      return work.get();
    } catch (TypeMismatch why) {
      throw fault(index, String.valueOf(why.getMessage()));
    }
  }

  ArgumentFault fault(int index, String message) {
    return new ArgumentFault(index, message);
  }
}
