package dev.hextet.core.expression;

import dev.hextet.core.spelling.QuotedString;

/** Writes a template in quotes, piece by piece. */
final class QuotedTemplate {
  private final StringBuilder out = new StringBuilder("\"");
  private final StringBuilder pending = new StringBuilder();
  private boolean templateAlready;
  private int pieces;

  /** Adds text that is not yet escaped. */
  void text(String text) {
    pending.append(text);
  }

  /** Adds an expression, whose result becomes a part of the text. */
  void expression(String expression) {
    flush(true);
    pieces++;
    out.append("${").append(expression).append('}');
  }

  private void flush(boolean more) {
    if (pending.isEmpty()) {
      return;
    }
    pieces++;
    templateAlready = true;
    String quoted = QuotedString.of(pending.toString());
    String inner = quoted.substring(1, quoted.length() - 1);
    char last = inner.charAt(inner.length() - 1);
    if (more && (last == '$' || last == '%')) {
      inner = inner.substring(0, inner.length() - 1) + "\\u%04x".formatted((int) last);
    }
    append(inner);
    pending.setLength(0);
  }

  /** Appends escaped text; a brace after an existing dollar sign is escaped. */
  private void append(String inner) {
    char last = out.charAt(out.length() - 1);
    boolean opens = inner.startsWith("{") && (last == '$' || last == '%');
    out.append(opens ? "\\u007b" + inner.substring(1) : inner);
  }

  /** Returns the template. An empty part keeps a single expression a string. */
  String build() {
    flush(false);
    if (pieces == 1 && !templateAlready) {
      out.append("${\"\"}");
    }
    return out.append('"').toString();
  }
}
