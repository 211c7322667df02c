package dev.hextet.core.conversion;

/** A conversion that depends on unknown values. The caller defers the whole operation. */
public final class UndecidedConversion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecidedConversion() {
    super(null, null, false, false);
  }
}
