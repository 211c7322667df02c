package dev.hextet.cli.completion;

import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands of the program as one tree, for the generators of scripts. The label of an argument
 * determines its completion: {@code FILE} completes to a file, and {@code text|json} to a word.
 */
final class CompletionModel {
  static final String PROGRAM = "hextet";

  private static final String HELP = "help";
  private static final Pattern CHOICE = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");
  private static final Pattern FILE = Pattern.compile("\\b(FILE|DOCUMENT|PLAN)\\b");

  private final Host host;

  CompletionModel(Host host) {
    this.host = host;
  }

  /** Returns the program with all its commands. */
  CommandLine program(List<? extends CommandEntry> commands) {
    List<String> words = commands.stream().map(CommandEntry::word).toList();
    CommandSpec program = CommandSpec.create().name(PROGRAM);
    commands.forEach(entry -> program.addSubcommand(entry.word(), command(entry, words)));
    return new CommandLine(program);
  }

  private CommandSpec command(CommandEntry entry, List<String> words) {
    CommandSpec command = CommandSpec.create().name(entry.word());
    command.usageMessage().description(entry.purpose());
    List<? extends CommandEntry> further = entry.subcommands();
    if (entry.word().equals(HELP)) {
      command.addPositional(operand(String.join("|", words)));
    } else if (further.isEmpty()) {
      addArguments(command, CommandSpec.forAnnotatedObject(entry.create(host)));
    } else {
      further.forEach(each -> command.addSubcommand(each.word(), command(each, words)));
    }
    return command;
  }

  private static void addArguments(CommandSpec command, CommandSpec original) {
    for (OptionSpec option : original.options()) {
      OptionSpec.Builder copy =
          OptionSpec.builder(option.names())
              .arity(option.arity().toString())
              .paramLabel(option.paramLabel())
              .description(option.description())
              .type(option.arity().max() == 0 ? boolean.class : type(option.paramLabel()))
              .completionCandidates(candidatesOrNull(option.paramLabel()));
      command.addOption(copy.build());
    }
    original.positionalParameters().stream()
        .map(operand -> operand(operand.paramLabel()))
        .forEach(command::addPositional);
  }

  /** Returns all operands of a command as one. */
  private static PositionalParamSpec operand(String label) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .paramLabel(label)
        .type(type(label))
        .completionCandidates(candidatesOrNull(label))
        .build();
  }

  private static Class<?> type(String label) {
    return isFile(label) ? Path.class : String.class;
  }

  /** Determines whether an argument with a label is the name of a file. */
  static boolean isFile(String label) {
    return FILE.matcher(label).find();
  }

  /** Returns the words of an argument, or null, with which picocli considers the type instead. */
  private static @Nullable List<String> candidatesOrNull(String label) {
    List<String> candidates = candidates(label);
    return candidates.isEmpty() ? null : candidates;
  }

  /**
   * Returns the words that an argument with a label can be; empty for an argument without a set.
   */
  static List<String> candidates(String label) {
    return CHOICE.matcher(label).matches() ? List.of(label.split("\\|")) : List.of();
  }
}
