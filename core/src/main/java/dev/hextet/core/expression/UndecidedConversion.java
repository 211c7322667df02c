package dev.hextet.core.expression;

/** A conversion that depends on unknown values. Never leaves the package. */
public final class UndecidedConversion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecidedConversion() {
    super(null, null, false, false);
  }
}
