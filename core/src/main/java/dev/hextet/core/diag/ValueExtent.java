package dev.hextet.core.diag;

/** The extent of the value of a key in a text. */
final class ValueExtent {
  private final String text;
  private final int key;
  private final int start;

  /**
   * @param key offset of the key
   * @param start offset of its value
   */
  ValueExtent(String text, int key, int start) {
    this.text = text;
    this.key = key;
    this.start = start;
  }

  int end() {
    char first = start < text.length() ? text.charAt(start) : '\n';
    if (isAssigned()) {
      return text.startsWith("<<", start) ? heredoc() : expression();
    }
    boolean flow = new EnclosingMapping(text, key).opening() >= 0;
    if (first == '"' || first == '\'') {
      return quoted(first);
    } else if (first == '{' || first == '[') {
      return brackets();
    } else if (flow) {
      return plain();
    }
    return indented();
  }

  /** Determines whether an equals sign precedes the value, as in HCL. */
  private boolean isAssigned() {
    int before = start - 1;
    while (before > key && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before > key && text.charAt(before) == '=';
  }

  /** Returns the end of the line that holds only the marker. */
  private int heredoc() {
    int line = lineEnd(start);
    String marker = text.substring(start, line).replaceFirst("<<-?", "").strip();
    while (line < text.length()) {
      int next = lineEnd(line + 1);
      if (text.substring(line + 1, next).strip().equals(marker)) {
        return next;
      }
      line = next;
    }
    return text.length();
  }

  /** Returns the end of the line in which all brackets are closed, or the bracket around it. */
  private int expression() {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && --depth < 0 || c == '\n' && depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private int quoted(char quote) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  private int brackets() {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private int plain() {
    int at = start;
    while (at < text.length() && ",}]".indexOf(text.charAt(at)) < 0) {
      at = text.startsWith("${", at) ? Math.max(at + 2, text.indexOf('}', at) + 1) : at + 1;
    }
    return at;
  }

  /** To the end of the line, and all lines below that are indented farther than the key. */
  private int indented() {
    int line = text.lastIndexOf('\n', Math.max(0, key - 1)) + 1;
    int indent = 0;
    while (line + indent < key && " -".indexOf(text.charAt(line + indent)) >= 0) {
      indent++;
    }
    int end = lineEnd(start);
    while (end < text.length() && goesOn(end + 1, indent)) {
      end = lineEnd(end + 1);
    }
    return end;
  }

  private boolean goesOn(int line, int indent) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean blank = at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    boolean item = at - line == indent && text.startsWith("- ", at) && isEmpty();
    return at < text.length() && (blank || at - line > indent || item);
  }

  /** Determines whether the value begins below the key. */
  private boolean isEmpty() {
    return start >= text.length() || "\r\n#".indexOf(text.charAt(start)) >= 0;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', Math.min(from, text.length()));
    return end < 0 ? text.length() : end;
  }
}
