package dev.hextet.suites;

import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Evaluates the case at the console, beside a document that declares the table's variables. */
final class ExpressionWay implements Way {
  private final Workbench bench;
  private final Path document;
  private final List<String> options;

  ExpressionWay(Workbench bench, Path document, List<String> options) {
    this.bench = bench;
    this.document = document;
    this.options = options;
  }

  @Override
  public SuiteAnswer answer(Row row) throws IOException {
    return compared(row, bench.ask(FreeNames.of(row).in(row.input()), document, options, Map.of()));
  }

  /** Compares what was printed with the expected value. */
  static SuiteAnswer compared(Row row, InProcess run) {
    if (run.exitCode() != 0 || run.out().isEmpty()) {
      return SuiteAnswer.refused(row, run.err());
    }
    String text = run.out().stripTrailing();
    return new SuiteAnswer(text, !row.fails() && isSame(row, text), "");
  }

  private static boolean isSame(Row row, String text) {
    if (row.input().startsWith("type(")) {
      return LayoutWords.type(text).equals(LayoutWords.type(row.expected()));
    }
    List<String> words = LayoutWords.printed(text);
    return words.equals(LayoutWords.written(row.expected()))
        || words.equals(LayoutWords.printed(row.expected()));
  }
}
