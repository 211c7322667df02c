package dev.hextet.cli.command;

import java.util.ArrayDeque;
import java.util.Deque;

/** Detects expressions that continue on the next line. */
final class OpenBrackets {
  private final String text;

  /** Open brackets, and quotes, within which only a template opens others. */
  private final Deque<Character> open = new ArrayDeque<>();

  private int at;

  private OpenBrackets(String text) {
    this.text = text;
  }

  /**
   * Determines whether a bracket or a comment is open at the end of a text. A line end closes each
   * quote.
   */
  static boolean in(String text) {
    OpenBrackets brackets = new OpenBrackets(text);
    while (brackets.at < text.length()) {
      boolean quoted = Character.valueOf('"').equals(brackets.open.peek());
      if (quoted ? brackets.quoted() : brackets.plain()) {
        return !quoted;
      }
    }
    return !brackets.open.isEmpty();
  }

  /** Takes a character within quotes; returns whether it is a line end. */
  private boolean quoted() {
    char c = text.charAt(at);
    boolean template = text.startsWith("${", at) || text.startsWith("%{", at);
    boolean escaped = c == '\\' || text.startsWith("$${", at) || text.startsWith("%%{", at);
    if (c == '"') {
      open.pop();
    } else if (template) {
      open.push('{');
    }
    at += escaped ? 2 : template ? 2 : 1;
    return c == '\n';
  }

  /** Takes a character or a comment; returns whether the comment is never closed. */
  private boolean plain() {
    char c = text.charAt(at);
    if (c == '#' || text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return false;
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
      return end < 0;
    }
    if ("\"([{".indexOf(c) >= 0) {
      open.push(c);
    } else if (")]}".indexOf(c) >= 0) {
      open.poll();
    }
    at++;
    return false;
  }
}
