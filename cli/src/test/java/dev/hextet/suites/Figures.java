package dev.hextet.suites;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What came of a table. */
final class Figures {
  private final SuiteTable table;
  private final List<String> disagreeing = new ArrayList<>();
  private int listed;

  private Figures(SuiteTable table) {
    this.table = table;
  }

  /** Runs a table. */
  static Figures of(SuiteTable table, Way way) throws IOException {
    Figures figures = new Figures(table);
    List<Difference> differences = Difference.of(table.name());
    Set<Difference> unused = new LinkedHashSet<>(differences);
    for (Row row : table.rows()) {
      SuiteAnswer answer = way.answer(row);
      List<Difference> listed =
          differences.stream().filter(known -> known.isOf(row, answer)).toList();
      if (!answer.agrees()) {
        listed.forEach(unused::remove);
        figures.add(row, answer, !listed.isEmpty());
      }
    }
    unused.forEach(
        known -> figures.disagreeing.add(table.name() + ": no row needs the listed " + known));
    return figures;
  }

  private void add(Row row, SuiteAnswer answer, boolean isListed) {
    if (isListed) {
      listed++;
    } else {
      disagreeing.add(said(row, answer));
    }
  }

  private static String said(Row row, SuiteAnswer answer) {
    return "%s:%d\t%s\n    expected: %s\n    hextet:   %s%s"
        .formatted(
            row.table(),
            row.line(),
            Row.cell(row.input()) + (row.names().startsWith("{\"") ? "  " + row.names() : ""),
            Row.cell(row.expected()),
            Row.cell(answer.text()),
            answer.message().lines().findFirst().map(line -> "  " + line).orElse(""));
  }

  List<String> disagreeing() {
    return disagreeing;
  }

  int rows() {
    return table.rows().size();
  }

  int listed() {
    return listed;
  }

  int agreeing() {
    return rows() - listed - disagreeing.size();
  }

  String line() {
    return line(table.name(), rows(), agreeing(), listed, disagreeing.size());
  }

  static String line(String name, int rows, int agreeing, int listed, int disagreeing) {
    return "| %-26s | %5d | %5d | %6d | %8d |".formatted(name, rows, agreeing, listed, disagreeing);
  }
}
