package dev.hextet.suites;

/**
 * What hextet makes of a case.
 *
 * @param text a value as the table writes values, or {@link Row#ERROR}
 * @param agrees whether that is what is expected
 * @param message the diagnostics of an error
 */
record SuiteAnswer(String text, boolean agrees, String message) {

  /** The answer to a case that hextet refuses. */
  static SuiteAnswer refused(Row row, String message) {
    boolean bug = message.contains("[Bug]") || message.contains("a bug in hextet");
    return new SuiteAnswer(bug ? "BUG" : Row.ERROR, row.fails() && !bug, message);
  }
}
