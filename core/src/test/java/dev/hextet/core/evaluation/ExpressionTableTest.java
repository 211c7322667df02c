package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.function.FunctionCatalog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTableTest {

  static List<ExpressionTable.Row> rows() {
    return ExpressionTable.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesWhatTheTableSays(ExpressionTable.Row row) {
    Given given = Given.nothing();
    if (row.fails()) {
      assertThatThrownBy(() -> given.evaluate(row.expression()))
          .isInstanceOf(DiagnosticException.class);
    } else {
      assertThat(given.evaluate(row.expression()).expression()).isEqualTo(row.result());
    }
  }

  @Test
  void hasARowForEachFunction() {
    Set<String> missing = new TreeSet<>(new FunctionCatalog((template, variables) -> null).names());
    missing.removeIf(name -> name.startsWith("file") || name.equals("templatefile"));
    missing.remove("rsadecrypt");
    missing.removeIf(
        name -> rows().stream().anyMatch(row -> row.expression().contains(name + "(")));
    assertThat(missing).isEmpty();
  }
}
