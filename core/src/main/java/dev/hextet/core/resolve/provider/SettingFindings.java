package dev.hextet.core.resolve.provider;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the place in the document to the findings of a provider's check. */
record SettingFindings(ProviderBlock.Draft draft, ResolutionProblems report)
    implements FindingSink {

  @Override
  public void add(Attribute<?> attribute, List<Object> path, DiagnosticMessage message) {
    report.add(place(attribute, path), message);
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
