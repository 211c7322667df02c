package dev.hextet.cli.option;

import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.VariableArgument.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that complete a document: ops files, and sources of variables in their order. */
public final class VariableOptions {
  private final List<VariableArgument> arguments = new ArrayList<>();
  private final List<String> opsFiles = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--var-errs-unused", description = "Reject unused variables of any source.")
  private boolean refuseUnused;

  @Option(
      names = {"-v", "--var"},
      paramLabel = "NAME=VALUE",
      description = "Value of a variable; lists and maps in YAML or HCL. Repeatable.")
  public void value(@Nullable String argument) {
    if (argument != null) {
      arguments.add(named("-v", Kind.VALUE, argument));
    }
  }

  @Option(
      names = {"-l", "--vars-file"},
      paramLabel = "FILE",
      description =
          "File of variables: YAML, JSON or .tfvars. \"-\" reads standard input. Repeatable.")
  public void file(@Nullable String argument) {
    if (argument != null) {
      arguments.add(VariableArgument.file(argument));
    }
  }

  @Option(
      names = "--var-file",
      paramLabel = "NAME=FILE",
      description =
          "File whose text is the value of a variable. Without NAME=, same as -l. Repeatable.")
  void contents(@Nullable String argument) {
    if (argument != null && argument.contains("=")) {
      arguments.add(named("--var-file", Kind.CONTENTS, argument));
    } else {
      file(argument);
    }
  }

  @Option(
      names = "--vars-env",
      paramLabel = "PREFIX",
      description =
          "Take each environment variable PREFIX_NAME as the value of NAME, in YAML. Repeatable.")
  void environment(@Nullable String argument) {
    if (argument != null) {
      arguments.add(new VariableArgument(Kind.ENVIRONMENT, "", argument));
    }
  }

  @Option(
      names = {"-o", "--ops-file"},
      paramLabel = "FILE",
      description =
          "BOSH ops file. Its operations change the document before anything else. Repeatable.")
  void operations(@Nullable String argument) {
    if (argument != null) {
      opsFiles.add(argument);
    }
  }

  /**
   * Returns all arguments in the order in which they were given.
   *
   * @param automatic files of variables that are read without an option
   */
  public List<VariableArgument> arguments(List<Path> automatic) {
    List<VariableArgument> all = new ArrayList<>();
    automatic.forEach(file -> all.add(new VariableArgument(Kind.AUTOMATIC, "", file.toString())));
    all.addAll(arguments);
    return all;
  }

  /** Returns the ops files in the order in which they were given. */
  public List<String> opsFiles() {
    return opsFiles;
  }

  /** Determines whether a source of variables is the input, which is read to its end. */
  boolean readsInput() {
    return arguments.stream()
            .filter(argument -> argument.kind().isFile())
            .anyMatch(argument -> argument.text().equals(InputFiles.INPUT))
        || opsFiles.contains(InputFiles.INPUT);
  }

  /** Rejects ops files for a saved plan, which contains the result of its document. */
  public void checkNoOpsFiles() {
    if (!opsFiles.isEmpty()) {
      throw usageError("-o changes a document, and a saved plan has none; give it to plan");
    }
  }

  public boolean refusesUnused() {
    return refuseUnused;
  }

  private VariableArgument named(String option, Kind kind, String argument) {
    int end = argument.indexOf('=');
    if (end < 1) {
      throw usageError(option + " wants NAME=" + (kind == Kind.VALUE ? "VALUE" : "FILE"));
    }
    return new VariableArgument(kind, argument.substring(0, end), argument.substring(end + 1));
  }

  private ParameterException usageError(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
