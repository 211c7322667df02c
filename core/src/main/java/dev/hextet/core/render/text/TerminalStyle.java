package dev.hextet.core.render.text;

/** Emphasis on a terminal. The command line chooses the style; the default is plain. */
public enum TerminalStyle {
  /** No escape sequence at all. */
  PLAIN,
  /** Colours by ANSI escape sequences. */
  ANSI;

  private static final String ESCAPE = "\u001b[";

  /** Emphasizes a creation. */
  String green(String text) {
    return paint("32", text);
  }

  /** Emphasizes an update. */
  String yellow(String text) {
    return paint("33", text);
  }

  /** Emphasizes a destruction or a risk. */
  String red(String text) {
    return paint("31", text);
  }

  /** Emphasizes a read. */
  String cyan(String text) {
    return paint("36", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("90", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
