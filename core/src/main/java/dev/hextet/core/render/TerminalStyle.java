package dev.hextet.core.render;

/** How a terminal shows emphasis. The command line chooses; renderings are plain by default. */
public enum TerminalStyle {
  /** No escape sequence at all. */
  PLAIN,
  /** Colours by ANSI escape sequences. */
  ANSI;

  private static final String ESCAPE = "\u001b[";

  /** What is made. */
  String green(String text) {
    return paint("32", text);
  }

  /** What is changed. */
  String yellow(String text) {
    return paint("33", text);
  }

  /** What is destroyed, and what is dangerous. */
  String red(String text) {
    return paint("31", text);
  }

  /** What is looked up. */
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
