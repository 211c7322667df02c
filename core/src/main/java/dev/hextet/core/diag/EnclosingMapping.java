package dev.hextet.core.diag;

/** The mapping around a key, as far as brackets and indentation show it. */
final class EnclosingMapping {
  private final String text;
  private final int key;

  EnclosingMapping(String text, int key) {
    this.text = text;
    this.key = key;
  }

  String text() {
    int open = opening();
    return open >= 0 ? text.substring(open, closing()) : block();
  }

  /**
   * Returns the offset of the innermost bracket that opens before the key, on its line or above it;
   * -1 without such a bracket.
   */
  int opening() {
    int depth = 0;
    for (int i = key - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '}' || c == ']') {
        depth++;
      } else if ((c == '{' || c == '[') && depth-- == 0) {
        return isTemplate(i) ? -1 : i;
      }
    }
    return -1;
  }

  private boolean isTemplate(int bracket) {
    return bracket > 0 && (text.charAt(bracket - 1) == '$' || text.charAt(bracket - 1) == '%');
  }

  private int closing() {
    int depth = 0;
    for (int i = key; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && depth-- == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The lines around that are indented as far as the key's, or farther. */
  private String block() {
    int line = text.lastIndexOf('\n', key - 1) + 1;
    int indent = key - line;
    int start = line;
    while (start > 0) {
      int before = text.lastIndexOf('\n', start - 2) + 1;
      if (isLess(before, indent)) {
        // An item's first key stands after its dash.
        start = text.startsWith("-", before + spaces(before)) ? before : start;
        break;
      }
      start = before;
    }
    int end = text.indexOf('\n', key);
    while (end >= 0 && end + 1 < text.length() && !isLess(end + 1, indent)) {
      end = text.indexOf('\n', end + 1);
    }
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private boolean isLess(int line, int indent) {
    int spaces = spaces(line);
    boolean blank = line + spaces >= text.length() || text.charAt(line + spaces) == '\n';
    return !blank && spaces < indent;
  }

  private int spaces(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - line;
  }
}
