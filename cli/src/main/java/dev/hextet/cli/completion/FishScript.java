package dev.hextet.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Script for fish, for which picocli has no generator. */
final class FishScript {
  private static final String FUNCTIONS =
      """
      # Completion of hextet for fish.

      # Succeeds if the words after the program are the arguments, and no more.
      function __hextet_is
          set -l words (commandline -opc)
          test "$words[2..-1]" = "$argv"
      end

      # Succeeds if the words after the program start with the arguments.
      function __hextet_starts
          set -l words (commandline -opc)
          set -l last (math (count $argv) + 1)
          test "$words[2..$last]" = "$argv"
      end

      complete -c hextet -f
      """;

  private final CommandSpec program;
  private final List<String> lines = new ArrayList<>();

  FishScript(CommandSpec program) {
    this.program = program;
  }

  String text() {
    addCommands("", program);
    return FUNCTIONS + String.join("\n", lines) + "\n";
  }

  /** Adds the commands after some words, which are empty or each preceded by a space. */
  private void addCommands(String words, CommandSpec command) {
    Collection<CommandLine> commands = command.subcommands().values();
    for (CommandLine each : commands) {
      CommandSpec next = each.getCommandSpec();
      add("__hextet_is" + words, " -a " + next.name(), next.usageMessage().description());
      addCommands(words + " " + next.name(), next);
    }
    if (commands.isEmpty()) {
      addArguments("__hextet_starts" + words, command);
    }
  }

  private void addArguments(String condition, CommandSpec command) {
    command.positionalParameters().stream()
        .map(FishScript::values)
        .filter(values -> !values.isEmpty())
        .forEach(values -> add(condition, values));
    for (OptionSpec option : command.options()) {
      add(condition, names(option) + parameter(option), option.description());
    }
  }

  private void add(String condition, String completion, String... description) {
    String text = description.length == 0 ? "" : " -d " + quoted(String.join(" ", description));
    lines.add("complete -c hextet -n " + quoted(condition) + completion + text);
  }

  private static String names(OptionSpec option) {
    return Arrays.stream(option.names())
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
  }

  /** Returns the completion of a required parameter; fish completes no optional one. */
  private static String parameter(OptionSpec option) {
    if (option.arity().min() == 0) {
      return "";
    }
    return CompletionModel.isFile(option.paramLabel()) ? " -r -F" : " -x" + values(option);
  }

  private static String values(ArgSpec argument) {
    List<String> words = CompletionModel.candidates(argument.paramLabel());
    if (!words.isEmpty()) {
      return " -a " + quoted(String.join(" ", words));
    }
    return CompletionModel.isFile(argument.paramLabel()) ? " -F" : "";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
