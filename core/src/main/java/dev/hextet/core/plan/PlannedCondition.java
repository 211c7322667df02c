package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.value.Value;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition whose value depends on unknown values.
 *
 * @param kind kind of the condition
 * @param about the address of a resource, or the name of a check or an output after its kind
 * @param condition yields true or false; still unknown
 * @param message error message; possibly unknown
 * @param where its place in the document, if known
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

  /** Determines whether the value of the condition is unknown. */
  public boolean isOpen() {
    return !condition.isKnown();
  }

  /** Returns the problem of a false condition; empty if it is true or unknown. */
  public Optional<Diagnostic> problem() {
    Value result = condition.unmarked();
    if (isOpen() || isTrue(condition)) {
      return Optional.empty();
    }
    if (!isFalse(result)) {
      return Optional.of(
          kind.failed(
              ResolveDiagnostic.CONDITION_NOT_BOOLEAN
                  .with(result.typeName())
                  .at(where)
                  .about(about)));
    }
    return Optional.of(kind.failure().with(explanation()).at(where).about(about));
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
      return "The error message contains a sensitive value and is not shown.";
    } else if (!message.isKnown()) {
      return "The error message is unknown before apply.";
    }
    return message.asText().orElseGet(message::expression);
  }
}
