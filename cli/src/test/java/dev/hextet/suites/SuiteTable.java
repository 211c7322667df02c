package dev.hextet.suites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of a file {@code NAME.tsv}.
 *
 * @param name the file's name without its ending
 */
record SuiteTable(String name, List<Row> rows) {
  private static final String ENDING = ".tsv";

  /** All tables of a folder, in the order of their names. */
  static List<SuiteTable> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
    List<SuiteTable> tables = new ArrayList<>();
    for (Path file : files) {
      tables.add(read(file));
    }
    return tables;
  }

  private static SuiteTable read(Path file) throws IOException {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    List<Row> rows = new ArrayList<>();
    // Lines end with LF alone: a cell may hold another control character.
    for (String line : Files.readString(file).split("\n")) {
      String[] cells = line.split("\t", -1);
      String names = cells.length > 2 ? Row.unescaped(cells[2]) : "";
      rows.add(
          new Row(name, rows.size() + 1, Row.unescaped(cells[0]), Row.unescaped(cells[1]), names));
    }
    return new SuiteTable(name, rows);
  }
}
