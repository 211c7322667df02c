package dev.hextet.core.document.hcl;

import dev.hextet.core.spelling.Identifier;

/** Finds the line in which reading continues after an error. */
final class Recovery {
  private Recovery() {}

  /**
   * Returns the start of the next line that can start an item and is not indented further than a
   * malformed item. A closing brace must be indented less: otherwise, it belongs to that item.
   *
   * @param item offset of the malformed item
   * @param at offset that was reached
   */
  static int nextItem(String text, int item, int at) {
    int margin = margin(text, text.lastIndexOf('\n', Math.max(0, item - 1)) + 1);
    int line = lineEnd(text, at);
    while (line < text.length() && !startsItem(text, line, margin)) {
      line = lineEnd(text, line);
    }
    return line;
  }

  /** Returns the start of the next line. */
  static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', Math.min(at, text.length()));
    return end < 0 ? text.length() : end + 1;
  }

  private static int margin(String text, int line) {
    int first = line;
    while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    return first - line;
  }

  private static boolean startsItem(String text, int line, int margin) {
    int indentation = margin(text, line);
    int first = line + indentation;
    if (indentation > margin || first == text.length()) {
      return false;
    }
    int name = Identifier.end(text, first);
    return text.charAt(first) == '}' ? indentation < margin : name > first && opens(text, name);
  }

  /** Determines whether an equals sign, a label or a brace follows a name. */
  private static boolean opens(String text, int end) {
    int at = end;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length()
        && (text.charAt(at) == '{'
            || text.charAt(at) == '"' && at > end
            || text.charAt(at) == '=' && !text.startsWith("==", at));
  }
}
