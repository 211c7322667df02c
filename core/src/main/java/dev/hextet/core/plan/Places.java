package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.BlockConfiguration;
import dev.hextet.core.schema.InvalidValue;
import java.util.List;
import java.util.Optional;

/** Where in the document a part of an attribute's value is said. */
final class Places {
  private Places() {}

  /** The diagnostic of a value that is not of its kind. */
  static Diagnostic problem(BlockConfiguration block, String attribute, InvalidValue e) {
    return Diagnostic.error(e.code(), e.summary(), e.detail(), place(block, attribute, e.path()))
        .about(block.address().toString());
  }

  /** The place of the innermost part of the path that the document writes out. */
  static SourceRange place(BlockConfiguration block, String attribute, List<Object> path) {
    SourceRange place = block.placeOf(attribute);
    Optional<Expression> part = Optional.ofNullable(block.attributes().get(attribute));
    for (Object step : path) {
      part = part.flatMap(whole -> whole.member(step));
      SourceRange range = part.map(Expression::range).orElse(null);
      place = range == null ? place : range;
    }
    return place;
  }
}
