package dev.hextet.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON allows two things that the YAML scanner does not: tabs between tokens, and the escape {@code
 * \/}. A text that begins with a brace or a bracket is rewritten for the scanner, character for
 * character, so that every place stays what it was.
 */
final class JsonText {
  /** What an escaped slash becomes: the escape of a separator, in a text that has none itself. */
  private static final char SLASH_ESCAPE = 'P';

  private static final char SEPARATOR = '\u2029';
  private static final List<String> SEPARATORS = List.of("\\P", "\\u2029", "\\U00002029");

  private final String text;
  private final StringBuilder out;
  private final List<Integer> slashes = new ArrayList<>();
  private boolean separated;

  JsonText(String text) {
    this.text = text;
    this.out = new StringBuilder(text);
    this.separated = text.indexOf(SEPARATOR) >= 0;
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      rewrite();
    }
    if (!separated) {
      slashes.forEach(at -> out.setCharAt(at, SLASH_ESCAPE));
    }
  }

  /** The text for the scanner. */
  String scannable() {
    return out.toString();
  }

  /** What the text says where the scanner read this in double quotes. */
  String restored(String value) {
    return separated || slashes.isEmpty() ? value : value.replace(SEPARATOR, '/');
  }

  private void rewrite() {
    int at = 0;
    char before = ',';
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean opens = before == ',' || before == ':' || before == '{' || before == '[';
      if (c == '"' && opens) {
        at = doubleQuoted(at + 1);
      } else if (c == '\'' && opens) {
        at = after('\'', at + 1);
      } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        at = after('\n', at);
      } else {
        out.setCharAt(at++, c == '\t' ? ' ' : c);
      }
      before = Character.isWhitespace(c) || c == '#' ? before : c;
    }
  }

  private int after(char end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + 1;
  }

  private int doubleQuoted(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      boolean escape = text.charAt(at) == '\\';
      if (escape) {
        noteEscape(at);
      }
      at += escape ? 2 : 1;
    }
    return at + 1;
  }

  private void noteEscape(int at) {
    if (text.startsWith("\\/", at)) {
      slashes.add(at + 1);
    }
    separated |= SEPARATORS.stream().anyMatch(escape -> text.startsWith(escape, at));
  }
}
