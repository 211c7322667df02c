package dev.hextet.core.expression;

/**
 * A value is not what it has to be; the message, a phrase, may quote it. Never leaves the package.
 */
final class TypeMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TypeMismatch(String message) {
    super(message, null, false, false);
  }
}
