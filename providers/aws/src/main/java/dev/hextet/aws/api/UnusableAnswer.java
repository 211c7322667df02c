package dev.hextet.aws.api;

/** An answer without evidence: incomplete, of another action, or impossible. */
public final class UnusableAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the problem, without values that the endpoint chose
   */
  public UnusableAnswer(String message) {
    super(message);
  }
}
