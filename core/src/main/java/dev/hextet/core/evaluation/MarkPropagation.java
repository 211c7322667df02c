package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionTerm;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.function.Supplier;

/**
 * The result of an operation with unknown or sensitive operands. All operations of the language use
 * it. An unknown result carries its term; a sensitive result carries its mark and its term.
 */
public final class MarkPropagation {
  private MarkPropagation() {}

  /**
   * Returns the result of an operation.
   *
   * @param sensitive true if a relevant operand is sensitive
   * @param unknown true if a relevant operand is unknown
   * @param type type of an unknown result; computed only then, because the type of a collection
   *     depends on all members
   * @param term the operation over the terms of the operands; evaluated only if needed
   * @param result the result; computed only if the operands are known
   */
  public static Value of(
      boolean sensitive,
      boolean unknown,
      Supplier<Type> type,
      Supplier<ExpressionNode> term,
      Supplier<Value> result) {
    if (!sensitive && !unknown) {
      return result.get();
    }
    return unknown ? unknown(sensitive, type.get(), term.get()) : marked(result.get(), term);
  }

  /** Returns a result as a sensitive value. */
  public static Value marked(Value value, Supplier<ExpressionNode> term) {
    return value instanceof Value.Sensitive
        ? value
        : Value.sensitive(value, new ExpressionTerm(term.get()));
  }

  /** Returns an unknown result. */
  public static Value unknown(boolean sensitive, Type type, ExpressionNode node) {
    ExpressionTerm term = new ExpressionTerm(node);
    Value value = Value.unknown(term, type);
    return sensitive ? Value.sensitive(value, term) : value;
  }

  /** Returns the value without its own mark; its members keep their marks. */
  public static Value bare(Value value) {
    return value instanceof Value.Sensitive sensitive ? sensitive.value() : value;
  }
}
