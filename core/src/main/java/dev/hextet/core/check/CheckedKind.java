package dev.hextet.core.check;

import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind whose values satisfy a rule of a field as well.
 *
 * @param name the name in messages
 * @param inner the kind without the rule
 * @param rule returns the problem of a value
 */
record CheckedKind<T>(String name, Kind<T> inner, Function<T, Optional<FieldProblem>> rule)
    implements Kind<T> {

  @Override
  public Type type() {
    return inner.type();
  }

  @Override
  public boolean emptyIsUnset() {
    return false; // The rule decides.
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> checked(inner.canonical(known, around)));
  }

  private Value checked(Value canonical) {
    if (canonical.isKnown() && !canonical.isSensitive()) {
      rule.apply(inner.decode(canonical))
          .ifPresent(
              problem -> {
                throw invalid(problem);
              });
    }
    return canonical;
  }

  @Override
  public T decode(Value canonical) {
    return inner.decode(canonical);
  }

  /** Returns the error of a value. */
  static InvalidValue invalid(FieldProblem problem) {
    return new InvalidValue(
        CheckDiagnostic.INVALID_PROBE.with(problem.summary(), sentence(problem.remedy())));
  }

  /** Returns the error of a sensitive value, which it does not reveal. */
  static InvalidValue secretly(FieldProblem problem) {
    return new InvalidValue(ValueDiagnostic.SENSITIVE_VALUE.withCode(invalid(problem).code()));
  }

  private static String sentence(String clause) {
    return clause.isEmpty() ? "" : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }
}
