package dev.hextet.core.configuration;

import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import java.util.List;
import java.util.stream.Stream;

/**
 * An output of the document.
 *
 * @param name its name
 * @param value its expression
 * @param sensitive true if the value must reach neither disk nor screen
 * @param description its description; may be empty
 * @param preconditions conditions before it is recorded
 */
public record OutputConfiguration(
    String name,
    Expression value,
    boolean sensitive,
    String description,
    List<Condition> preconditions) {

  public OutputConfiguration {
    preconditions = List.copyOf(preconditions);
  }

  /** An output without preconditions. */
  public OutputConfiguration(String name, Expression value, boolean sensitive, String description) {
    this(name, value, sensitive, description, List.of());
  }

  /** The expressions in it. */
  public Stream<Expression> expressions() {
    return Stream.concat(Stream.of(value), preconditions.stream().flatMap(Condition::expressions));
  }
}
