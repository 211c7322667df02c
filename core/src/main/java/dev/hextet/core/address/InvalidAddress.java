package dev.hextet.core.address;

/** A text is not an address or a reference. */
public final class InvalidAddress extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param summary the error, a short phrase without a full stop
   * @param remedy the form to write, a sentence
   */
  InvalidAddress(String summary, String remedy) {
    super(summary);
    this.remedy = remedy;
  }

  /** Returns the error, a short phrase without a full stop. */
  public String summary() {
    return String.valueOf(getMessage());
  }

  /** Returns the form to write, a sentence. */
  public String remedy() {
    return remedy;
  }
}
