package dev.hextet.core.configuration;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.schema.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places in the document of the attributes of one block, and of the parts of their values.
 *
 * @param about name of the block in messages
 * @param attributes expressions of its attributes, by name
 * @param where place of the block, for attributes that it does not contain
 */
public record AttributePlaces(String about, Map<String, Expression> attributes, SourceRange where) {

  /** Returns the diagnostic of a value that is not of its kind. */
  public Diagnostic problem(String attribute, InvalidValue e) {
    return e.problem().at(of(attribute, e.path())).about(about);
  }

  /** Returns the place of the innermost part of a path that the document writes out. */
  public SourceRange of(String attribute, List<Object> path) {
    Optional<Expression> part = Optional.ofNullable(attributes.get(attribute));
    SourceRange place = part.map(Expression::range).orElse(where);
    for (Object step : path) {
      part = part.flatMap(whole -> whole.member(step));
      place = part.map(Expression::range).orElse(place);
    }
    return place;
  }
}
