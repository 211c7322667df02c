package dev.hextet.suites;

/**
 * One case of a table.
 *
 * @param table the table's name
 * @param line the case's line there
 * @param input what is read or evaluated
 * @param expected what its authors expect
 * @param names a third column: names and their values as JSON, or the case's origin
 */
record Row(String table, int line, String input, String expected, String names) {
  /** An expected error, in all tables. */
  static final String ERROR = "ERROR";

  boolean fails() {
    return expected.equals(ERROR) || expected.equals('"' + ERROR + '"');
  }

  /** The text of a cell: escapes become the characters themselves. */
  static String unescaped(String cell) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean escape = c == '\\' && i + 1 < cell.length();
      out.append(escape ? escaped(cell.charAt(++i)) : String.valueOf(c));
    }
    return out.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '\\' -> "\\";
      default -> "\\" + c;
    };
  }

  /** The cell of a text. */
  static String cell(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
  }
}
