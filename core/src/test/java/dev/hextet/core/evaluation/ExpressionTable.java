package dev.hextet.core.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of {@code expressions.txt}. */
final class ExpressionTable {
  private ExpressionTable() {}

  /**
   * A row.
   *
   * @param expression what is evaluated
   * @param result the expression of the value, or {@code error}
   * @param asTerraform whether Terraform gives the same
   */
  record Row(String expression, String result, boolean asTerraform) {
    boolean fails() {
      return result.equals("error");
    }

    @Override
    public String toString() {
      return expression;
    }
  }

  static List<Row> rows() {
    try (InputStream in = ExpressionTable.class.getResourceAsStream("expressions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ExpressionTable::row)
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Row row(String line) {
    int arrow = line.lastIndexOf("  =>  ");
    return new Row(line.substring(2, arrow), line.substring(arrow + 6), !line.startsWith("~"));
  }
}
