package dev.hextet.core.schema;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A value outside its kind. The calling stage converts it into a diagnostic at the place of the
 * path in the document.
 */
public final class InvalidValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DiagnosticMessage problem;
  private final transient List<Object> path;

  /** An invalid value. */
  public InvalidValue(DiagnosticMessage problem) {
    this(problem, List.of());
  }

  /** Returns the error of a value of the wrong type. */
  static InvalidValue wrongType(String expected, Value found) {
    return new InvalidValue(ValueDiagnostic.WRONG_KIND.with(expected, found.typeName()));
  }

  private InvalidValue(DiagnosticMessage problem, List<Object> path) {
    super(problem.summary());
    this.problem = problem;
    this.path = List.copyOf(path);
  }

  /** Returns the same problem with the index or key of the value in front of the path. */
  public InvalidValue within(Object step) {
    List<Object> longer = new ArrayList<>();
    longer.add(step);
    longer.addAll(path);
    return new InvalidValue(problem, longer);
  }

  /** Returns the error, which has no place yet. */
  public DiagnosticMessage problem() {
    return problem;
  }

  public String code() {
    return problem.code();
  }

  public String summary() {
    return problem.summary();
  }

  public String detail() {
    return problem.detail();
  }

  /** Returns the path from the value of the attribute inwards: indices and keys. */
  public List<Object> path() {
    return path;
  }
}
