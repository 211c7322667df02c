package dev.hextet.core.expression;

/**
 * A parameter of a function.
 *
 * @param name as Terraform names it, for messages
 * @param type what it takes
 * @param nullable whether it may be null
 * @param shallow whether only the container itself has to be known, and not its members
 */
record Parameter(String name, Type type, boolean nullable, boolean shallow) {

  static Parameter any(String name) {
    return new Parameter(name, Type.ANY, false, false);
  }

  static Parameter text(String name) {
    return new Parameter(name, Type.TEXT, false, false);
  }

  static Parameter number(String name) {
    return new Parameter(name, Type.NUMBER, false, false);
  }

  static Parameter list(String name) {
    return new Parameter(name, Type.LIST, false, false);
  }

  static Parameter texts(String name) {
    return new Parameter(name, Type.TEXTS, false, false);
  }

  static Parameter map(String name) {
    return new Parameter(name, Type.MAP, false, false);
  }

  static Parameter of(String name, Type type) {
    return new Parameter(name, type, false, false);
  }

  /** The same, null allowed. */
  Parameter orNull() {
    return new Parameter(name, type, true, shallow);
  }

  /** The same, for a function that does not look at the members. */
  Parameter unopened() {
    return new Parameter(name, type, nullable, true);
  }
}
