package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a variable.
 *
 * @param name its name
 * @param where the place of its name, or of its first use without a declaration
 * @param type type of its values
 * @param fallback the default
 * @param nullable true if null is a value
 * @param sensitivity declared sensitivity
 * @param validations conditions on its value
 */
public record VariableDeclaration(
    String name,
    @Nullable SourceRange where,
    VariableType type,
    Optional<Value> fallback,
    boolean nullable,
    Sensitivity sensitivity,
    List<Validation> validations) {
  public VariableDeclaration {
    validations = List.copyOf(validations);
  }

  /** Returns the validations as conditions. */
  public List<Condition> conditions() {
    return validations.stream()
        .map(
            validation ->
                new Condition(
                    Condition.Kind.VALIDATION,
                    validation.condition(),
                    validation.message(),
                    validation.condition().range()))
        .toList();
  }

  /** Returns the expressions of the validations. */
  public Stream<Expression> expressions() {
    return validations.stream().flatMap(Validation::expressions);
  }

  /** Determines whether a value must reach neither disk nor screen. */
  enum Sensitivity {
    /** {@code sensitive: true}. */
    ALWAYS,
    /** Not declared: {@code ((name))} is sensitive, {@code var.name} is not. */
    AS_USED,
    /** {@code sensitive: false}. */
    NEVER
  }

  /** A variable that is only used, as {@code ((name))}. */
  static VariableDeclaration undeclared(LocatedReferent use) {
    return new VariableDeclaration(
        use.name(),
        use.range(),
        VariableType.ANY,
        Optional.empty(),
        true,
        Sensitivity.AS_USED,
        List.of());
  }
}
