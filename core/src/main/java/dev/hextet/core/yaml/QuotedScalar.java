package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** Reads a scalar in quotes. Its lines are folded. */
final class QuotedScalar {
  private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final YamlCursor in;
  private final char quote;
  private final int start;
  private final StringBuilder out = new StringBuilder();

  private QuotedScalar(YamlCursor in) {
    this.in = in;
    this.quote = in.peek();
    this.start = in.at();
  }

  static YamlToken read(YamlCursor in) {
    return new QuotedScalar(in).token();
  }

  private YamlToken token() {
    in.skip(1);
    while (true) {
      characters();
      if (in.peek() == quote) {
        in.skip(1);
        YamlStyle style = quote == '"' ? YamlStyle.DOUBLE_QUOTED : YamlStyle.SINGLE_QUOTED;
        return new YamlToken(YamlToken.Kind.SCALAR, start, in.at(), out.toString(), style);
      }
      whiteSpace();
    }
  }

  private void characters() {
    while (!in.isSpaced(0)) {
      char c = in.peek();
      if (c == '\'' && quote == '\'' && in.peek(1) == '\'') {
        out.append('\'');
        in.skip(2);
      } else if (c == quote) {
        return;
      } else if (c == '\\' && quote == '"') {
        escape();
      } else {
        out.append(c);
        in.skip(1);
      }
    }
    if (in.isAtEnd()) {
      throw in.error(Kind.UNCLOSED, start);
    }
  }

  private void escape() {
    if (in.isLineEnd(1)) {
      in.skip(1);
      in.lineEnd();
      out.append(lineEnds());
      return;
    }
    char c = in.peek(1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int known = ESCAPES.indexOf(c);
    if (digits > 0) {
      out.append(character(digits));
    } else if (known >= 0 && c != '\0' && !(in.isLibyaml() && c == '/')) {
      out.append(ESCAPED.charAt(known));
    } else if (in.isLibyaml() && c == '\'') {
      out.append(c);
    } else {
      in.skip(1);
      throw in.error(in.isAtEnd() ? Kind.UNCLOSED : Kind.ESCAPE, start);
    }
    in.skip(2 + digits);
  }

  private String character(int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.peek(2 + i), 16);
      if (digit < 0 || in.peek(2 + i) > 'f') {
        in.skip(2 + i);
        throw in.error(Kind.ESCAPE, start);
      }
      code = code * 16 + digit;
    }
    if (!Character.isValidCodePoint(code)) {
      throw in.error(Kind.ESCAPE, start);
    }
    return Character.toString(code);
  }

  /** White space within a line stays; that around line ends is folded with them. */
  private void whiteSpace() {
    int from = in.at();
    in.blanks();
    if (!in.isLineEnd(0)) {
      out.append(in.from(from));
      return;
    }
    String first = in.lineEnd();
    out.append(PlainScalar.folded(first + lineEnds()));
  }

  /** The line ends that follow one. */
  private String lineEnds() {
    StringBuilder ends = new StringBuilder();
    while (true) {
      if (in.isDocumentMark()) {
        throw in.error(Kind.UNCLOSED, start);
      }
      in.blanks();
      if (!in.isLineEnd(0)) {
        return ends.toString();
      }
      ends.append(in.lineEnd());
    }
  }
}
