package dev.hextet.core.diag;

/** How bad it is: an error stops the run before anything is changed, a warning is only told. */
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
