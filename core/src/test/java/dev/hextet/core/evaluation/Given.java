package dev.hextet.core.evaluation;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.syntax.TextPositions;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scope made of named values, and short ways to evaluate in it. */
public final class Given implements Scope, DocumentFiles {
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();

  public static Given nothing() {
    return new Given();
  }

  /** The value is given by an expression of its own. */
  public Given value(String reference, String expression) {
    return value(
        reference, new Evaluator().evaluate(ExpressionParser.expression(expression), this));
  }

  public Given value(String reference, Value value) {
    values.put(reference, value);
    return this;
  }

  public Given unknown(String... references) {
    for (String reference : references) {
      values.put(reference, Value.unknown(Terms.parseOrNamed(reference)));
    }
    return this;
  }

  public Given secret(String reference, String expression) {
    Value value = new Evaluator().evaluate(ExpressionParser.expression(expression), this);
    return value(reference, Value.sensitive(value, Terms.parseOrNamed(reference)));
  }

  public Given file(String path, String text) {
    files.put(path, text);
    return this;
  }

  @Override
  public Value resolve(LocatedReferent reference) {
    Value value = values.get(reference.text());
    if (value == null) {
      throw new DiagnosticException(
          SampleDiagnostics.error("NotGiven", reference.text() + " is not given", "")
              .at(reference.range()));
    }
    return value;
  }

  @Override
  public DocumentFiles files() {
    return this;
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (!files.containsKey(path)) {
      throw new IOException("there is no such file");
    }
    return files.get(path).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public List<String> list(String folder, int depth) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1))
        .toList();
  }

  @Override
  public String folder() {
    return "/stacks/web";
  }

  @Override
  public String home() {
    return "/home/me";
  }

  public Value evaluate(String expression) {
    return new Evaluator().evaluate(ExpressionParser.expression(expression), this);
  }

  /** The first diagnostic of what fails, as {@code column: summary [Code]}. */
  public String failure(String expression) {
    return failure(expression, false);
  }

  /** The same of a scalar of a document. */
  public String scalarFailure(String text) {
    return failure(text, true);
  }

  private String failure(String text, boolean scalar) {
    SourceText source = new SourceText("x", text);
    Positions positions = new TextPositions(source);
    Diagnostics problems = new Diagnostics();
    Expression read =
        scalar
            ? ExpressionParser.template(text, positions, problems)
            : ExpressionParser.expression(text, positions, problems);
    try {
      problems.throwIfErrors();
      return "no failure: " + new Evaluator().evaluate(read, this).expression();
    } catch (DiagnosticException failed) {
      Diagnostic first = failed.diagnostics().get(0);
      SourceRange where = first.where();
      String place = where == null ? "-" : where.column() + "-" + where.endColumn();
      return place + ": " + first.summary() + " [" + first.code() + "]";
    }
  }
}
