package dev.hextet.probe;

import dev.hextet.core.diag.PrintableText;

/** The texts of exceptions, for one line. */
final class FailureText {
  private static final int LONGEST = 120;

  private FailureText() {}

  /** Returns the message, or the name of the class without a message. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    return excerpt(message == null ? failure.getClass().getSimpleName() : message);
  }

  /** Returns the beginning of a text, printable and in one line. */
  static String excerpt(String text) {
    int end = Math.min(LONGEST, text.length());
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return PrintableText.line(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }
}
