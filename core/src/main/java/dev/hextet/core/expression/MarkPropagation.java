package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.function.Supplier;

/**
 * What an operation gives when its operands are not known yet, or sensitive. All operations of the
 * language go through here. An unknown result carries the expression that will give it; a sensitive
 * result carries its mark and the expression that gives it again.
 */
public final class MarkPropagation {
  private static final int LONGEST = 1_000_000;

  private MarkPropagation() {}

  /**
   * The result of an operation.
   *
   * @param sensitive whether an operand that matters is sensitive
   * @param unknown whether an operand that matters is not known
   * @param type of the result, if it is not known yet; asked for only then, as that of a collection
   *     is made of all its members'
   * @param expression the operation over what gives the operands; asked for only if it is needed
   * @param result the operation done; asked for only if it can be done
   */
  public static Value of(
      boolean sensitive,
      boolean unknown,
      Supplier<Type> type,
      Supplier<String> expression,
      Supplier<Value> result) {
    if (!sensitive && !unknown) {
      return result.get();
    }
    return unknown
        ? unknown(sensitive, type.get(), expression.get())
        : marked(result.get(), expression);
  }

  /** A result that is sensitive, whatever its own mark is. */
  public static Value marked(Value value, Supplier<String> expression) {
    return value instanceof Value.Sensitive
        ? value
        : Value.sensitive(value, checked(expression.get()));
  }

  /** A result that is not known yet. */
  static Value unknown(boolean sensitive, Type type, String expression) {
    Value value = Value.unknown(checked(expression), type);
    return sensitive ? Value.sensitive(value, expression) : value;
  }

  /** The value without a mark of its own; marks of its members stay. */
  public static Value bare(Value value) {
    return value instanceof Value.Sensitive sensitive ? sensitive.value() : value;
  }

  /** Whether the value itself, not just a member of it, is unknown. */
  public static boolean isUnknown(Value value) {
    return bare(value) instanceof Value.Unknown;
  }

  private static String checked(String expression) {
    if (expression.length() > LONGEST) {
      throw ExpressionProblem.tooLarge(
          "the expression for a value that is not known yet is too long", null);
    }
    return expression;
  }
}
