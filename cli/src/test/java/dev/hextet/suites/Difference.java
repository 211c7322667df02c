package dev.hextet.suites;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A case in which hextet differs on purpose.
 *
 * @param input the case's
 * @param answer what hextet gives
 * @param reason a sentence of the documentation
 */
record Difference(String input, String answer, String reason) {
  private static final Path FOLDER = Path.of("..", "suites", "differences");

  /** Those of a table. */
  static List<Difference> of(String table) throws IOException {
    Path file = FOLDER.resolve(table + ".tsv");
    return Files.exists(file) ? read(file) : List.of();
  }

  /** Those of all tables. */
  static List<Difference> all() throws IOException {
    List<Difference> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.tsv")) {
      for (Path file : files) {
        all.addAll(read(file));
      }
    }
    return all;
  }

  private static List<Difference> read(Path file) throws IOException {
    List<Difference> all = new ArrayList<>();
    for (String line : Files.readString(file).split("\n")) {
      String[] cells = line.split("\t", -1);
      all.add(new Difference(Row.unescaped(cells[0]), Row.unescaped(cells[1]), cells[2]));
    }
    return all;
  }

  boolean isOf(Row row, SuiteAnswer answer) {
    return input.equals(row.input()) && this.answer.equals(answer.text());
  }
}
