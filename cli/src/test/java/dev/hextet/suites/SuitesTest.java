package dev.hextet.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs all tables of the folder that {@code -Dhextet.suites=DIR} names, and prints figures. */
final class SuitesTest {
  private static final String FOLDER = System.getProperty("hextet.suites", "");
  private static final String TABLE = System.getProperty("hextet.suites.table", "");
  private static final boolean LISTS = Boolean.getBoolean("hextet.suites.list");

  @TempDir Path work;

  @Test
  void agreesWithEachRowOrListsTheDifference() throws IOException {
    assumeTrue(!FOLDER.isEmpty(), "-Dhextet.suites=DIR names no folder of tables");
    Path suites = Path.of(FOLDER).toAbsolutePath();
    List<SuiteTable> tables = SuiteTable.in(suites);
    assertThat(tables).isNotEmpty();
    List<Figures> all = new ArrayList<>();
    for (SuiteTable table : tables) {
      if (table.name().contains(TABLE)) {
        Path folder = Files.createDirectory(work.resolve(table.name()));
        TestData.write(folder, table);
        all.add(Figures.of(table, new Ways(suites, folder).of(table)));
      }
    }
    print(all);
    assertThat(all).as("tables with the name %s in %s", TABLE, suites).isNotEmpty();
    assertThat(all).flatExtracting(Figures::disagreeing).isEmpty();
  }

  private static void print(List<Figures> all) {
    StringBuilder out = new StringBuilder("\nBEGIN OF FIGURES\n");
    if (LISTS) {
      all.forEach(one -> one.disagreeing().forEach(row -> out.append(row).append('\n')));
    }
    out.append("| table                      |  rows | agree | listed | disagree |\n");
    out.append("|----------------------------|------:|------:|-------:|---------:|\n");
    all.forEach(one -> out.append(one.line()).append('\n'));
    int rows = all.stream().mapToInt(Figures::rows).sum();
    int agreeing = all.stream().mapToInt(Figures::agreeing).sum();
    int listed = all.stream().mapToInt(Figures::listed).sum();
    out.append(Figures.line("all", rows, agreeing, listed, rows - agreeing - listed));
    System.out.println(out);
  }
}
