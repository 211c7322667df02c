package dev.hextet.core.diag;

/**
 * A text with its display name.
 *
 * @param name the file as given on the command line, or a word such as {@code <stdin>}
 * @param text the whole text
 * @param secret true if the text may contain secrets, such as a file of variables, and is never
 *     quoted
 */
public record SourceText(String name, String text, boolean secret) {

  /** A text that may be quoted to the user. */
  public SourceText(String name, String text) {
    this(name, text, false);
  }

  /** The text of a line, without its line end. Lines count from 1; a line past the end is empty. */
  public String line(int number) {
    int start = offset(number);
    return text.substring(start, lineEnd(start));
  }

  /** Returns the offset of a line; the end of the text for a line past it. */
  int offset(int number) {
    int at = 0;
    for (int i = 1; i < number && at < text.length(); i++) {
      at = lineEnd(at);
      at = Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1));
    }
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Names only: a text may hold secrets. */
  @Override
  public String toString() {
    return name;
  }
}
