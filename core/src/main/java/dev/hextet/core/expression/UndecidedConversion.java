package dev.hextet.core.expression;

/**
 * What a value has to be converted to depends on something that is not known yet. Never leaves the
 * package.
 */
public final class UndecidedConversion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecidedConversion() {
    super(null, null, false, false);
  }
}
