package dev.hextet.cli.view;

import java.io.PrintStream;
import java.util.List;

/** Lines at the end of a terminal that are overwritten; other lines stay above them. */
final class LiveLines {
  private static final String CUT_LONG_LINES = "\u001b[?7l";
  private static final String WRAP_LONG_LINES = "\u001b[?7h";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream err;
  private int shownLines;

  LiveLines(PrintStream err) {
    this.err = err;
  }

  /** Overwrites the live lines in a single write, to avoid flicker. */
  void paint(List<String> lasting, List<String> live) {
    StringBuilder text = new StringBuilder();
    if (shownLines > 0) {
      text.append("\u001b[").append(shownLines).append("A\r").append(CLEAR_BELOW);
    }
    lasting.forEach(line -> text.append(line).append('\n'));
    text.append(CUT_LONG_LINES);
    live.forEach(line -> text.append(line).append('\n'));
    text.append(WRAP_LONG_LINES);
    shownLines = live.size();
    err.print(text);
    err.flush();
  }
}
