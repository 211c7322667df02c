package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be true: a precondition, a postcondition, or an assertion of a check.
 *
 * @param kind what it is
 * @param condition gives true or false
 * @param message what is told if it is false
 * @param where the place of the condition
 */
public record Condition(
    Kind kind, Expression condition, Expression message, @Nullable SourceRange where) {

  /** The kinds of conditions, with the codes and the words for one that is false. */
  public enum Kind {
    PRECONDITION("PreconditionFailed", "Resource precondition failed"),
    POSTCONDITION("PostconditionFailed", "Resource postcondition failed"),
    OUTPUT("PreconditionFailed", "Module output value precondition failed"),
    ASSERTION("CheckFailed", "Check block assertion failed");

    private final String code;
    private final String failed;

    Kind(String code, String failed) {
      this.code = code;
      this.failed = failed;
    }

    /** The code of the problem that a false one is. */
    public String code() {
      return code;
    }

    /** The summary of that problem, in Terraform's words. */
    public String failed() {
      return failed;
    }
  }

  public Condition {
    Objects.requireNonNull(kind, "kind");
  }

  /** All that it evaluates. */
  public Stream<Expression> expressions() {
    return Stream.of(condition, message);
  }
}
