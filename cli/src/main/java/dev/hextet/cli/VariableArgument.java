package dev.hextet.cli;

/**
 * An argument that gives values of variables.
 *
 * @param kind what is given; the constants are in the order of their precedence, lowest first
 * @param name the variable, where the argument names one; otherwise empty
 * @param text the value, the file or the prefix
 */
record VariableArgument(Kind kind, String name, String text) {

  /** What is given. */
  enum Kind {
    /** A prefix of environment variables. */
    ENVIRONMENT,
    /** A file of variables. */
    FILE,
    /** A file whose contents are one value. */
    CONTENTS,
    /** The value itself. */
    VALUE
  }

  /** Names no value: it may be a secret. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
