package dev.hextet.core.function;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.DocumentFiles;
import dev.hextet.core.expression.EvaluationEnvironment;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.MarkPropagation;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.UndecidedConversion;
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
 * The arguments of one call, converted to what the parameters ask. Those that a function looks into
 * have their marks taken off; the result gets them back.
 */
final class FunctionArguments {
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  /** What the expressions of a result's members may be long together. */
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
      throw fault(
          index, "a whole number is needed, and this is " + number(index).value().toPlainString());
    }
  }

  /**
   * A whole number that an index or a width can be; larger ones are no different from the largest.
   */
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

  /** The result, if it turns out that it cannot be told yet. */
  Value later() {
    return MarkPropagation.unknown(false, Type.OPEN, term.get());
  }

  /**
   * The members of the result, if only the result's shape can be told yet.
   *
   * @param keys by which the result has them
   * @throws UndecidedConversion if that would be too much text
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

  /** The same as a list of so many. */
  Value.ListOf later(int length, Type member) {
    List<Value> keys = IntStream.range(0, length).mapToObj(Value::of).toList();
    return new Value.ListOf(later(keys, member), member);
  }

  /** The result, if something that was used for it is sensitive. */
  Value secret(Value result) {
    return MarkPropagation.marked(result, term);
  }

  /** What work on an argument gives; what is wrong with it is wrong there. */
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
