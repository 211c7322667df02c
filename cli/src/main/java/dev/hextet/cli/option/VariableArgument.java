package dev.hextet.cli.option;

import dev.hextet.cli.host.FileNames;
import java.util.List;

/**
 * An argument that sets variables.
 *
 * @param kind kind of the argument
 * @param name the variable, if the argument names one; otherwise empty
 * @param text the value, the file or the prefix
 */
public record VariableArgument(Kind kind, String name, String text) {

  /** Kind of an argument. */
  public enum Kind {
    /** A prefix of environment variables. */
    ENVIRONMENT(0),
    /** A file of variables that is read without an option. */
    AUTOMATIC(1),
    /** A file of variables. */
    FILE(2),
    /** A file whose contents are one value. */
    CONTENTS(3),
    /** The value itself. */
    VALUE(4),
    /** A file of variables of Terraform's, which has the precedence of a value. */
    TERRAFORM_FILE(4);

    private final int precedence;

    Kind(int precedence) {
      this.precedence = precedence;
    }

    /** Returns the rank of the precedence. Arguments of one rank keep their order. */
    int precedence() {
      return precedence;
    }

    /** Determines whether the argument names a file that is read. */
    boolean isFile() {
      return this != ENVIRONMENT && this != VALUE;
    }
  }

  /** Returns the argument for a file of variables. */
  static VariableArgument file(String file) {
    Kind kind = FileNames.isTerraformVariables(file) ? Kind.TERRAFORM_FILE : Kind.FILE;
    return new VariableArgument(kind, "", file);
  }

  /**
   * Determines whether the argument may appear in a printed command line: a value may be a secret.
   */
  boolean isRepeatable() {
    return switch (kind) {
      case ENVIRONMENT -> true;
      case AUTOMATIC, FILE, CONTENTS, TERRAFORM_FILE -> ApplyHint.isRepeatable(text);
      case VALUE -> false;
    };
  }

  /** Returns the words that give it on a command line. */
  List<String> words() {
    return switch (kind) {
      case ENVIRONMENT -> List.of("--vars-env", text);
      case AUTOMATIC, FILE, TERRAFORM_FILE -> List.of("-l", text);
      case CONTENTS -> List.of("--var-file", name + "=" + text);
      case VALUE -> List.of("-v", name + "=" + text);
    };
  }

  /** Contains no value, which may be a secret. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
