package dev.hextet.core.diag;

/**
 * Text that is safe to print. Input from users and from the cloud may contain escape sequences,
 * line ends and characters that change the text direction. Each such character becomes a visible
 * escape ({@code \u001b}).
 */
public final class PrintableText {
  private PrintableText() {}

  /** One line: line ends are escaped as well. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** Several lines: line feeds stay. */
  public static String lines(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean keepLineFeeds) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if ((c == '\n' && keepLineFeeds) || !isUnsafe(c)) {
                out.appendCodePoint(c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (c == '\t') {
                out.append("\\t");
              } else if (c == '\r') {
                out.append("\\r");
              } else {
                out.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return out.toString();
  }

  /** Controls, line and paragraph separators, bidirectional overrides, unpaired surrogates. */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
