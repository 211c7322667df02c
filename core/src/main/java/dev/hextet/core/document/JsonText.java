package dev.hextet.core.document;

/**
 * JSON allows two things that the YAML scanner does not: tabs between tokens, and the escape {@code
 * \/}. Texts that begin with a brace or a bracket are rewritten, character for character, so that
 * every place stays what it was.
 */
final class JsonText {
  /** What stands for an escaped slash: a separator, in a text that has none itself. */
  private static final char SLASH = '\u2029';

  private static final String SLASH_ESCAPE = "\\P";

  private final String text;
  private final StringBuilder out;
  private final boolean slashes;

  private JsonText(String text) {
    this.text = text;
    this.out = new StringBuilder(text);
    this.slashes = replacesSlashes(text);
  }

  /** The text for the scanner. */
  static String scannable(String text) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    return json ? new JsonText(text).rewritten() : text;
  }

  /** The value of a double-quoted scalar, as it was before the text was made scannable. */
  static String restored(String original, String value) {
    return value.indexOf(SLASH) >= 0 && replacesSlashes(original)
        ? value.replace(SLASH, '/')
        : value;
  }

  private static boolean replacesSlashes(String text) {
    return text.contains("\\/")
        && text.indexOf(SLASH) < 0
        && !text.contains(SLASH_ESCAPE)
        && !text.contains("\\u2029")
        && !text.contains("\\U00002029");
  }

  private String rewritten() {
    int at = 0;
    char before = ',';
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean opens = before == ',' || before == ':' || before == '{' || before == '[';
      if (c == '"' && opens) {
        at = doubleQuoted(at + 1);
      } else if (c == '\'' && opens) {
        at = skipTo('\'', at + 1);
      } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        at = skipTo('\n', at);
      } else if (c == '\t') {
        out.setCharAt(at++, ' ');
        continue;
      } else {
        at++;
      }
      before = Character.isWhitespace(c) || c == '#' ? before : c;
    }
    return out.toString();
  }

  private int skipTo(char end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + 1;
  }

  private int doubleQuoted(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      if (slashes && text.startsWith("\\/", at)) {
        out.setCharAt(at + 1, SLASH_ESCAPE.charAt(1));
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
