package dev.hextet.core.expression;

import java.util.ArrayDeque;
import java.util.Deque;

/** Looks through a text of the language for the operator that binds least. */
final class PhraseScan {
  private final String text;
  private int at;

  PhraseScan(String text) {
    this.text = text;
  }

  int strength() {
    int weakest = Phrase.PRIMARY;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        skipQuoted();
        continue;
      }
      if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      if (depth == 0) {
        weakest = Math.min(weakest, strengthHere(c));
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      }
      at++;
    }
    return weakest;
  }

  private int strengthHere(char c) {
    return switch (c) {
      case '?', ':' -> Phrase.CONDITIONAL;
      case '|' -> Phrase.OR;
      case '&' -> Phrase.AND;
      case '=' -> follows("<>") ? Phrase.COMPARISON : Phrase.EQUALITY;
      case '!' -> text.startsWith("!=", at) ? Phrase.EQUALITY : Phrase.UNARY;
      case '<', '>' -> Phrase.COMPARISON;
      case '+' -> Phrase.SUM;
      case '-' -> at == 0 ? Phrase.UNARY : follows(" ") ? Phrase.SUM : Phrase.PRIMARY;
      case '*' -> follows(".") ? Phrase.SPLAT : Phrase.PRODUCT;
      case '/', '%' -> Phrase.PRODUCT;
      case '[' -> text.startsWith("[*]", at) ? Phrase.SPLAT : Phrase.PRIMARY;
      default -> Phrase.PRIMARY;
    };
  }

  /** Whether the character before is one of these. */
  private boolean follows(String characters) {
    return at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Goes past a quoted template, and all that is nested in it. */
  private void skipQuoted() {
    Deque<Character> open = new ArrayDeque<>();
    open.push('"');
    at++;
    while (at < text.length() && !open.isEmpty()) {
      char c = text.charAt(at);
      if (open.peek() == '"') {
        inQuotes(c, open);
      } else if (c == '"' || c == '{') {
        open.push(c);
      } else if (c == '}') {
        open.pop();
      }
      at++;
    }
  }

  private void inQuotes(char c, Deque<Character> open) {
    if (c == '\\') {
      at++;
    } else if (c == '"') {
      open.pop();
    } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
      at += 2;
    } else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
      at++;
      open.push('{');
    }
  }

  /** Whether the whole text is one quoted template. */
  boolean isQuoted() {
    if (!text.startsWith("\"")) {
      return false;
    }
    skipQuoted();
    return at == text.length();
  }
}
