package dev.hextet.core.diag;

/**
 * Severity of a diagnostic. An error stops the run before any change; a warning is only printed.
 */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that is printed. */
  public String word() {
    return word;
  }
}
