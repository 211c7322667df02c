package dev.hextet.core.conversion;

/**
 * A value or a text is not of the type or form that an operation requires. The message is a phrase
 * and may quote the value, so callers drop it for sensitive values. It never reaches a user without
 * the place of the expression.
 */
public final class TypeMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TypeMismatch(String message) {
    super(message, null, false, false);
  }
}
