package dev.hextet.core.spelling;

/** Names of the expression language: Unicode identifiers in which a hyphen may follow. */
public final class Identifier {
  private Identifier() {}

  /** Determines whether a character can be the first of a name. */
  public static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  /** Determines whether a character can follow the first of a name. */
  public static boolean isPart(int c) {
    return c == '-'
        || c == '_'
        || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Determines whether a whole text is a name. */
  public static boolean isName(String text) {
    return end(text, 0) == text.length() && !text.isEmpty();
  }

  /** Returns the index after the name that starts at an index; the same index if none does. */
  public static int end(String text, int start) {
    int end = start;
    while (end < text.length()
        && (end == start ? isStart(text.codePointAt(end)) : isPart(text.codePointAt(end)))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
