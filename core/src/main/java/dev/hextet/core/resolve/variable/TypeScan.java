package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/** Goes through the text of a type, word by word. */
final class TypeScan {
  private final String text;
  private final Positions positions;
  private int at;

  /** The offset after the last word that was taken. */
  private int taken;

  TypeScan(String text, Positions positions) {
    this.text = text;
    this.positions = positions;
  }

  /** Returns the offset of the next token. */
  int here() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || isComment())) {
      at = isComment() ? lineEnd() : at + 1;
    }
    return at;
  }

  private boolean isComment() {
    return text.charAt(at) == '#' || text.startsWith("//", at);
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Determines whether the next token is on another line than the previous one. */
  boolean isOnNewLine() {
    return text.substring(taken, here()).indexOf('\n') >= 0;
  }

  boolean is(char c) {
    return here() < text.length() && text.charAt(at) == c;
  }

  boolean is(String word) {
    int start = here();
    int end = nameEnd(start);
    return text.substring(start, end).equals(word);
  }

  boolean accept(char c) {
    boolean there = is(c);
    return there && taken(at + 1) > 0;
  }

  void expect(char c) {
    if (!accept(c)) {
      throw wrong(ResolveDiagnostic.TYPE_EXPECTS_CHARACTER.with(c));
    }
  }

  private int taken(int end) {
    at = end;
    taken = end;
    return end;
  }

  String name() {
    int start = here();
    if (taken(nameEnd(start)) == start) {
      throw wrong(ResolveDiagnostic.TYPE_EXPECTED.with());
    }
    return text.substring(start, at);
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** The name of an attribute, which may be in quotes. */
  String key() {
    if (!accept('"')) {
      return name();
    }
    int end = text.indexOf('"', at);
    if (end < 0) {
      throw wrong(ResolveDiagnostic.TYPE_QUOTE_OPEN.with());
    }
    String key = text.substring(at, end);
    taken(end + 1);
    return key;
  }

  /** Returns the text up to the closing bracket. */
  String untilClosed() {
    int start = here();
    int depth = 0;
    boolean quoted = false;
    while (at < text.length() && (quoted || depth > 0 || text.charAt(at) != ')')) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    }
    return text.substring(start, taken(Math.min(at, text.length())));
  }

  Positions positionsFrom(int start) {
    return (from, to) -> positions.range(start + from, start + to);
  }

  void end() {
    if (here() < text.length()) {
      throw wrong(ResolveDiagnostic.TYPE_ENDED.with());
    }
  }

  DiagnosticException wrong(DiagnosticMessage message) {
    int start = here();
    int end = Math.min(Math.max(nameEnd(start), start + 1), text.length());
    return message.exceptionAt(positions.range(start, end));
  }

  /** Something wrong from an offset up to here. */
  DiagnosticException wrong(int start, DiagnosticMessage message) {
    return message.exceptionAt(positions.range(start, at));
  }
}
