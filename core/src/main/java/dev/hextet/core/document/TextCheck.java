package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Source;
import dev.hextet.core.diag.SourceRange;
import java.util.Optional;

/** What can be said of a text before it is parsed. */
final class TextCheck {
  /** Ten MiB. */
  static final int MAX_LENGTH = 10 << 20;

  private TextCheck() {}

  /** Why the text cannot be parsed at all. */
  static Optional<Diagnostic> problem(Source source) {
    String text = source.text();
    if (text.length() > MAX_LENGTH) {
      return Optional.of(tooLarge(source));
    }
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (!isAllowed(c)) {
        return Optional.of(control(source, at, c));
      }
    }
    return Optional.empty();
  }

  static Diagnostic tooLarge(Source source) {
    return Diagnostic.error(
        "TooLarge",
        "the text is over 10 MiB",
        "No document needs that much; probably this is another file.",
        SourceRange.of(source, 1, 1, 0));
  }

  private static Diagnostic control(Source source, int at, int c) {
    return Diagnostic.error(
        "ControlCharacter",
        String.format("the text has a character that YAML does not allow: U+%04X", c),
        "Remove it; within double quotes it can be written as an escape.",
        new Places(source).range(at, at + Character.charCount(c)));
  }

  /** YAML's printable characters. */
  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0x7e
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c == 0x85
        || c >= 0xa0 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
