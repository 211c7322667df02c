package dev.hextet.core.text;

/** The lines of a YAML text, and where the one that is written stands. */
final class YamlOutput {
  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private int column;

  /** True if the line contains only spaces and indicators so far. */
  private boolean leading = true;

  private boolean spaced = true;

  /** Moves to a column, on the same line if only indicators precede it. */
  void indent(int indent) {
    if (!leading || column > indent || column == indent && !spaced) {
      newLine();
    }
    put(" ".repeat(Math.max(0, indent - column)));
    leading = true;
    spaced = true;
  }

  /** {@code -}, {@code ?} or {@code :}, after which something can follow in the same line. */
  void mark(String mark) {
    put(spaced ? mark : " " + mark);
    spaced = false;
  }

  /** The colon after a key. */
  void colon() {
    put(":");
    leading = false;
    spaced = false;
  }

  /** Something without quotes. */
  void word(String word) {
    begin();
    put(word);
  }

  private void begin() {
    if (!spaced) {
      put(" ");
    }
    leading = false;
    spaced = false;
  }

  /** Writes a quoted string. A long string that is not a key is folded at spaces. */
  void quoted(String text, int indent, boolean folds) {
    begin();
    put("\"");
    boolean afterSpace = false;
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      boolean space = characters[i] == ' ';
      boolean inside = i > 0 && i < characters.length - 1;
      if (space && folds && !afterSpace && column > WIDTH && inside) {
        newLine();
        put(" ".repeat(indent) + (characters[i + 1] == ' ' ? "\\" : ""));
      } else {
        put(YamlString.escaped(characters[i]));
      }
      afterSpace = space;
    }
    put("\"");
    leading = false;
    spaced = false;
  }

  /** A string as a block of lines. */
  void literal(String text, int indent) {
    begin();
    put(
        "|"
            + (text.charAt(0) == ' ' || YamlString.isBreak(text.charAt(0)) ? "2" : "")
            + chomp(text));
    newLine();
    boolean begins = true;
    for (int c : text.codePoints().toArray()) {
      boolean ends = YamlString.isBreak(c);
      put((begins && !ends ? " ".repeat(indent) : "") + Character.toString(c));
      column = ends ? 0 : column;
      begins = ends;
    }
    leading = begins;
    spaced = true;
  }

  /** Returns the indicator for the line ends at the end of a text. */
  private static String chomp(String text) {
    int length = text.length();
    if (!YamlString.isBreak(text.charAt(length - 1))) {
      return "-";
    }
    return length == 1 || YamlString.isBreak(text.charAt(length - 2)) ? "+" : "";
  }

  /** All of it; a document that is one word is ended by three dots. */
  String finish(boolean plain) {
    if (column > 0 || !leading) {
      newLine();
    }
    return out.append(plain ? "...\n" : "").toString();
  }

  private void newLine() {
    out.append('\n');
    column = 0;
    leading = true;
    spaced = true;
  }

  private void put(String text) {
    out.append(text);
    column += text.codePointCount(0, text.length());
  }
}
