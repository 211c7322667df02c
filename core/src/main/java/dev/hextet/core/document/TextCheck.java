package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import java.util.Optional;

/** Checks of a text before it is parsed. */
final class TextCheck {
  /** Ten MiB. */
  static final int MAX_LENGTH = 10 << 20;

  private TextCheck() {}

  /** Why the text cannot be parsed at all. */
  static Optional<Diagnostic> problem(SourceText source) {
    String text = source.text();
    if (text.length() > MAX_LENGTH) {
      return Optional.of(tooLarge(source));
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ' ' && !Character.isSurrogate(c)) {
        continue;
      }
      boolean pair = Character.isSurrogate(c) && Character.charCount(text.codePointAt(at)) == 2;
      if (!pair && c != '\n' && c != '\r' && c != '\t') {
        return Optional.of(control(source, at, c));
      }
      at += pair ? 1 : 0;
    }
    return Optional.empty();
  }

  static Diagnostic tooLarge(SourceText source) {
    return DocumentDiagnostic.TOO_LARGE.with().at(SourceRange.of(source, 1, 1, 0));
  }

  static DiagnosticMessage control(int c) {
    return DocumentDiagnostic.CONTROL_CHARACTER.with(String.format("U+%04X", c));
  }

  private static Diagnostic control(SourceText source, int at, int c) {
    return control(c).at(new LineIndex(source).range(at, at + 1));
  }
}
