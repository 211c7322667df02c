package dev.hextet.core.check;

import dev.hextet.core.net.AddressException;
import java.util.Optional;

/**
 * The reason why a field of a probe has an invalid value.
 *
 * @param field the field in a document: {@code url}, {@code status}, {@code port}, …
 * @param summary a clause about the value, such as {@code the port is 0}
 * @param remedy a clause about a valid value, such as {@code write a port from 1 to 65535}
 */
public record FieldProblem(String field, String summary, String remedy) {

  static Optional<FieldProblem> of(String field, String summary, String remedy) {
    return Optional.of(new FieldProblem(field, summary, remedy));
  }

  static Optional<FieldProblem> of(String field, AddressException reason, String remedy) {
    return of(field, String.valueOf(reason.getMessage()), remedy);
  }

  /**
   * Rejects a probe with an invalid field.
   *
   * @throws IllegalArgumentException if there is a problem
   */
  static void reject(Optional<FieldProblem> problem) {
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get().toString());
    }
  }

  /** Returns both clauses, for one line. */
  @Override
  public String toString() {
    return summary + "; " + remedy;
  }
}
