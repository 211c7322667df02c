package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** A place in a text that moves on, and the line that it is in. */
final class YamlCursor {
  private static final char END = '\0';
  private static final String FLOW = ",[]{}";

  final YamlDialect dialect;
  private final String text;
  private int at;
  private int line;
  private int lineStart;

  YamlCursor(String text, YamlDialect dialect) {
    this.text = text;
    this.dialect = dialect;
    if (text.startsWith("\uFEFF")) {
      moveTo(1, 0, 1);
    }
  }

  boolean isLibyaml() {
    return dialect == YamlDialect.LIBYAML;
  }

  int at() {
    return at;
  }

  int line() {
    return line;
  }

  int lineStart() {
    return lineStart;
  }

  int column() {
    return at - lineStart;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  /** The character before this one; a line end at the begin of the text. */
  char before() {
    return at == 0 ? '\n' : text.charAt(at - 1);
  }

  /** The characters from an offset up to here. */
  String from(int start) {
    return text.substring(start, at);
  }

  /** Moves on within a line. */
  void skip(int characters) {
    at += characters;
  }

  /** Goes back, or on, to a place in a line that was read. */
  void moveTo(int offset, int itsLine, int itsLineStart) {
    at = offset;
    line = itsLine;
    lineStart = itsLineStart;
  }

  /** Moves past a line end and returns its meaning. */
  String lineEnd() {
    char c = peek();
    at += c == '\r' && peek(1) == '\n' ? 2 : 1;
    line++;
    lineStart = at;
    return c == '\u2028' || c == '\u2029' ? String.valueOf(c) : "\n";
  }

  int blanks() {
    int start = at;
    while (isBlank(0)) {
      at++;
    }
    return at - start;
  }

  int spaces() {
    int start = at;
    while (peek() == ' ') {
      at++;
    }
    return at - start;
  }

  boolean isBlank(int ahead) {
    char c = peek(ahead);
    return c == ' ' || c == '\t';
  }

  boolean isLineEnd(int ahead) {
    return isLineEnd(peek(ahead));
  }

  boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || isLibyaml() && (c == '\u0085' || c == '\u2028' || c == '\u2029');
  }

  /** Determines whether a line ended since an offset. */
  boolean isLineEndIn(int since) {
    return lineStart > since;
  }

  /** Determines whether white space or the end of the text is at a distance. */
  boolean isSpaced(int ahead) {
    return at + ahead >= text.length() || isBlank(ahead) || isLineEnd(ahead);
  }

  boolean isFlowIndicator(int ahead) {
    return at + ahead < text.length() && FLOW.indexOf(text.charAt(at + ahead)) >= 0;
  }

  /** Determines whether a line with three dashes or three dots begins here. */
  boolean isDocumentMark() {
    return column() == 0
        && (text.startsWith("---", at) || text.startsWith("...", at))
        && isSpaced(3);
  }

  /** Outside of quotes, YAML allows printable characters only. */
  void checkPrintable() {
    char c = text.charAt(at);
    boolean printable =
        c >= 0x20 && c <= 0x7e || c == '\t' || c == '\u0085' || c >= 0xa0 && c <= 0xfffd;
    if (!printable) {
      throw new YamlException(Kind.CHARACTER, at, at);
    }
  }

  YamlException error(Kind kind, int began) {
    return new YamlException(kind, began, at);
  }
}
