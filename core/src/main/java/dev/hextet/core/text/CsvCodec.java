package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tables in the format of RFC 4180 and of Go: fields between commas, with quotes around fields that
 * contain commas, quotes or line ends. Empty lines are ignored.
 */
public final class CsvCodec {
  private final String text;
  private int at;

  private CsvCodec(String text) {
    this.text = text;
  }

  /**
   * Returns the rows as objects by the names in the first row.
   *
   * @throws TypeMismatch if the text is not such a table
   */
  public static Value read(String text) {
    List<Row> rows = new CsvCodec(text.replaceAll("\r(?=\n|\\z)", "")).rows();
    if (rows.isEmpty()) {
      throw new TypeMismatch("the first line, with the names of the columns, is missing");
    }
    List<String> names = rows.get(0).fields();
    checkNames(names);
    List<Value> objects = new ArrayList<>();
    for (Row row : rows.subList(1, rows.size())) {
      objects.add(object(names, row));
    }
    SortedMap<String, Type> types = new TreeMap<>();
    names.forEach(name -> types.put(name, Type.STRING));
    return new Value.ListOf(objects, Type.object(types));
  }

  private static void checkNames(List<String> names) {
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new TypeMismatch(
            "two columns are named \"" + ImplicitConversion.shortened(name) + "\"");
      }
    }
  }

  private static Value object(List<String> names, Row row) {
    if (row.fields().size() != names.size()) {
      throw new TypeMismatch(
          "line %d has %d fields, and the first one has %d"
              .formatted(row.line(), row.fields().size(), names.size()));
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      entries.put(names.get(i), Value.of(row.fields().get(i)));
    }
    return new Value.MapOf(entries);
  }

  private record Row(List<String> fields, int line) {}

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        at++;
      } else {
        rows.add(row());
      }
    }
    return rows;
  }

  private Row row() {
    int line = line();
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (at < text.length() && text.charAt(at++) == ',');
    return new Row(fields, line);
  }

  /** Up to the next comma or the end of the line, neither of which is taken. */
  private String plain() {
    int from = at;
    while (!isEnd()) {
      if (text.charAt(at) == '"') {
        throw new TypeMismatch(
            "line %d: a field with \" in it must be in quotes".formatted(line()));
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int line = line();
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append(text.charAt(at++));
      } else if (isEnd()) {
        return field.toString();
      } else {
        throw new TypeMismatch("line %d: after a field in quotes comes a comma".formatted(line()));
      }
    }
    throw new TypeMismatch("the field that begins in line %d has no closing quote".formatted(line));
  }

  private boolean isEnd() {
    return at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
  }

  private int line() {
    return 1
        + (int)
            text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
  }
}
