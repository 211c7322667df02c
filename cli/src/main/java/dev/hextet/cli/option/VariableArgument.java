package dev.hextet.cli.option;

import java.util.List;

/**
 * An argument that sets variables.
 *
 * @param kind kind of the argument; the constants are in the order of their precedence, lowest
 *     first
 * @param name the variable, if the argument names one; otherwise empty
 * @param text the value, the file or the prefix
 */
record VariableArgument(Kind kind, String name, String text) {

  /** Kind of an argument. */
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

  /**
   * Determines whether the argument may appear in a printed command line: a value may be a secret.
   */
  boolean isRepeatable() {
    return switch (kind) {
      case ENVIRONMENT -> true;
      case FILE, CONTENTS -> ApplyHint.isRepeatable(text);
      case VALUE -> false;
    };
  }

  /** The words that give it on a command line. */
  List<String> words() {
    return switch (kind) {
      case ENVIRONMENT -> List.of("--vars-env", text);
      case FILE -> List.of("-l", text);
      case CONTENTS -> List.of("--var-file", name + "=" + text);
      case VALUE -> List.of("-v", name + "=" + text);
    };
  }

  /** Names no value: it may be a secret. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
