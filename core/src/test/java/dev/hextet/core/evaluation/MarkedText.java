package dev.hextet.core.evaluation;

import java.util.List;

/** What the console prints of two values that may be marked. */
final class MarkedText {
  private static final String MARK = "(sensitive value)";

  private MarkedText() {}

  /** Whether both are the same where the first has no mark. */
  static boolean covers(String text, String other) {
    List<String> ours = text.lines().toList();
    List<String> theirs = other.lines().toList();
    int at = 0;
    for (String line : ours) {
      if (at == theirs.size() || !covers(line, theirs, at)) {
        return false;
      }
      at = line.equals(theirs.get(at)) ? at + 1 : end(theirs, at);
    }
    return at == theirs.size();
  }

  private static boolean covers(String line, List<String> theirs, int at) {
    int mark = line.indexOf(MARK);
    return line.equals(theirs.get(at))
        || mark >= 0 && theirs.get(at).startsWith(line.substring(0, mark));
  }

  /** The line after the value that begins at one: what is within is further to the right. */
  private static int end(List<String> lines, int from) {
    if (!lines.get(from).endsWith("[") && !lines.get(from).endsWith("{")) {
      return from + 1;
    }
    int end = from + 1;
    while (indent(lines.get(end)) > indent(lines.get(from))) {
      end++;
    }
    return end + 1;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
