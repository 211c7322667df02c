package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.value.Value;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is not decided yet, since it depends on what is still to come.
 *
 * @param kind what it is
 * @param about the address of a resource, or the name of a check or an output with its kind before
 * @param condition gives true or false; unknown as yet
 * @param message what is told if it is false; perhaps unknown as yet
 * @param where its place in the document, if that is known
 */
public record PlannedCondition(
    Condition.Kind kind,
    String about,
    Value condition,
    Value message,
    @Nullable SourceRange where) {

  public PlannedCondition {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(about, "about");
  }

  /** The same with what its values have come to. */
  public PlannedCondition with(Value newCondition, Value newMessage) {
    return new PlannedCondition(kind, about, newCondition, newMessage, where);
  }

  /** Whether nobody can say yet whether it is true. */
  public boolean isOpen() {
    return !condition.isKnown();
  }

  /** What is wrong; empty if it is true, or not decided yet. */
  public Optional<Diagnostic> problem() {
    Value result = condition.unmarked();
    if (isOpen() || isTrue(condition)) {
      return Optional.empty();
    }
    if (!isFalse(result)) {
      return Optional.of(
          Diagnostic.error(
                  "WrongType",
                  "a condition must be true or false",
                  "Found a value of the type " + result.typeName() + ".",
                  where)
              .about(about));
    }
    Severity severity = kind == Condition.Kind.ASSERTION ? Severity.WARNING : Severity.ERROR;
    return Optional.of(
        new Diagnostic(severity, kind.code(), kind.failed(), explanation(), where, about));
  }

  public static boolean isTrue(Value result) {
    Value plain = result.unmarked();
    return plain.equals(Value.of(true)) || plain.equals(Value.of("true"));
  }

  private static boolean isFalse(Value result) {
    return result.equals(Value.of(false)) || result.equals(Value.of("false"));
  }

  private String explanation() {
    if (message.isSensitive()) {
      return "Its error message has a sensitive value in it, so it is not shown.";
    } else if (!message.isKnown()) {
      return "Its error message is not known before the apply.";
    }
    return message.asText().orElseGet(message::expression);
  }
}
