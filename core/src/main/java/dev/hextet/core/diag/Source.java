package dev.hextet.core.diag;

import java.util.List;

/**
 * A text that was read, and the name a person knows it by.
 *
 * @param name the file as it was given on the command line, or a word such as {@code <stdin>}
 * @param text the whole text
 * @param secret whether the text may hold secrets, as a file of variables does: it is never quoted
 */
public record Source(String name, String text, boolean secret) {

  /** A text that may be quoted to the user. */
  public Source(String name, String text) {
    this(name, text, false);
  }

  /** The text of a line, without its line end. Lines count from 1; a line past the end is empty. */
  public String line(int number) {
    List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** Names only: a text may hold secrets. */
  @Override
  public String toString() {
    return name;
  }
}
