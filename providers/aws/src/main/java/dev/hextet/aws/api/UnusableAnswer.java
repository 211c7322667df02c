package dev.hextet.aws.api;

/** An answer that proves nothing: it is not whole, not of the action, or says what cannot be. */
public final class UnusableAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it, without a value that the endpoint chose
   */
  public UnusableAnswer(String message) {
    super(message);
  }
}
