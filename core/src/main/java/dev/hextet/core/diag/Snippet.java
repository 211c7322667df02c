package dev.hextet.core.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The line in which a place begins, for display. Secrets and probable secrets are hidden.
 *
 * @param code the line
 * @param start column at which the place begins
 * @param end column at which the place ends, at most the end of the line
 */
record Snippet(String code, int start, int end) {
  private static final String BLANK = "(sensitive value)";

  /** Number of characters before a place that may mark it as a secret; larger than user data. */
  private static final int BEFORE = 20_000;

  private static final int AFTER = 4_000;

  /** The line of a place; empty if it must not be quoted, or nothing is in it. */
  static Optional<Snippet> of(SourceRange range) {
    SourceText source = range.source();
    String line = source.secret() ? "" : source.line(range.line());
    if (line.isEmpty()) {
      return Optional.empty();
    }
    boolean within = range.endLine() == range.line();
    int start = Math.min(range.column() - 1, line.length());
    int end = within ? Math.min(range.endColumn() - 1, line.length()) : line.length();
    List<SecretText.Span> secrets = secrets(source, range.line(), line.length(), start);
    return Optional.of(
        new Snippet(
            blanked(line, secrets),
            moved(start, secrets, false),
            moved(Math.max(start, end), secrets, true)));
  }

  /** The secret stretches of a line, in order, of which none touches another. */
  private static List<SecretText.Span> secrets(
      SourceText source, int number, int length, int place) {
    int offset = source.offset(number);
    int from = Math.max(0, offset + place - BEFORE);
    int to = Math.min(source.text().length(), offset + place + AFTER);
    List<SecretText.Span> found = new ArrayList<>();
    for (SecretText.Span span : SecretText.in(source.text().substring(from, to))) {
      int start = Math.max(0, span.start() + from - offset);
      int end = Math.min(length, span.end() + from - offset);
      if (start < end) {
        found.add(new SecretText.Span(start, end));
      }
    }
    found.sort(Comparator.comparingInt(SecretText.Span::start));
    return joined(found);
  }

  private static List<SecretText.Span> joined(List<SecretText.Span> sorted) {
    List<SecretText.Span> joined = new ArrayList<>();
    for (SecretText.Span span : sorted) {
      SecretText.Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.start() <= last.end()) {
        int end = Math.max(last.end(), span.end());
        joined.set(joined.size() - 1, new SecretText.Span(last.start(), end));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static String blanked(String line, List<SecretText.Span> secrets) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (SecretText.Span secret : secrets) {
      shown.append(line, at, secret.start()).append(BLANK);
      at = secret.end();
    }
    return shown.append(line, at, line.length()).toString();
  }

  /**
   * Returns the display position of a position of the line; a position within a secret moves to one
   * of its ends.
   */
  private static int moved(int position, List<SecretText.Span> secrets, boolean isEnd) {
    int shift = 0;
    for (SecretText.Span secret : secrets) {
      if (position <= secret.start()) {
        break;
      }
      if (position < secret.end()) {
        return secret.start() + shift + (isEnd ? BLANK.length() : 0);
      }
      shift += BLANK.length() - (secret.end() - secret.start());
    }
    return position + shift;
  }
}
