package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the place in the document to what the check of a provider's configuration finds. */
record SettingFindings(ProviderBlock.Draft draft, ResolutionProblems report)
    implements FindingSink {

  @Override
  public void error(Attribute<?> attribute, String code, String summary, String detail) {
    errorAt(attribute, List.of(), code, summary, detail);
  }

  @Override
  public void errorAt(
      Attribute<?> attribute, List<Object> path, String code, String summary, String detail) {
    report.error(code, place(attribute, path), summary, detail);
  }

  @Override
  public void warning(Attribute<?> attribute, String code, String summary, String detail) {
    report
        .diagnostics()
        .add(Diagnostic.warning(code, summary, detail, place(attribute, List.of())));
  }

  private @Nullable SourceRange place(Attribute<?> attribute, List<Object> path) {
    Expression expression = draft.settings().get(attribute.name());
    return expression == null ? draft.label() : place(expression, path);
  }

  /** The place of the innermost part that is written out. */
  static @Nullable SourceRange place(Expression expression, List<Object> path) {
    SourceRange place = expression.range();
    Optional<Expression> part = Optional.of(expression);
    for (Object step : path) {
      part = part.flatMap(whole -> whole.member(step));
      SourceRange inner = part.map(Expression::range).orElse(null);
      place = inner == null ? place : inner;
    }
    return place;
  }
}
