package dev.hextet.cli;

import dev.hextet.cli.command.FaultFiles;
import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Terminals;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Command lines as the documentation shows them. */
public final class CommandLines {
  private static final Pattern WORD =
      Pattern.compile("'([^']*)'|\"([^\"]*)\"|(<\\([^)]*\\))|(\\S+)");
  private static final Set<String> MENUS = Set.of("--help", "help");

  private CommandLines() {}

  /** Returns the words of each command that has options. */
  static List<String> commands() {
    return Stream.of(TopCommand.values())
        .filter(command -> command != TopCommand.HELP)
        .flatMap(
            command ->
                command.subcommands().isEmpty()
                    ? Stream.of(command.word())
                    : command.subcommands().stream().map(sub -> command.word() + " " + sub.word()))
        .toList();
  }

  /** Returns the words of a command line, without quotes. */
  public static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
        .toList();
  }

  /** Returns why a command line is not one of the program's; nothing if it is. */
  public static Optional<String> problem(String line) {
    List<String> words = words(line.replaceAll("\\[([^]]*)]| > \\S+$", "").replace("…", ""));
    String[] arguments =
        TerraformSpelling.rewritten(words.subList(1, words.size()).toArray(String[]::new));
    String name = arguments.length == 0 ? "--help" : arguments[0];
    if (MENUS.contains(name) || name.equals("state") && arguments.length == 1) {
      return Optional.empty();
    }
    boolean state = name.equals("state");
    Host host = InProcess.host(Map.of(), Terminals.NONE);
    Optional<? extends CommandEntry> command =
        state
            ? CommandEntry.find(StateCommand.values(), arguments[1])
            : CommandEntry.find(TopCommand.values(), name);
    return command.isEmpty()
        ? Optional.of("no command " + name)
        : problem(
            command.get().create(host),
            Arrays.copyOfRange(arguments, state ? 2 : 1, arguments.length));
  }

  private static Optional<String> problem(Callable<Integer> command, String... arguments) {
    try {
      new CommandLine(command).setOverwrittenOptionsAllowed(true).parseArgs(arguments);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the number of faults in a file of them. */
  public static int faults(Path file) {
    return FaultFiles.read(file).size();
  }

  /** All exit codes of the program. */
  public static Set<Integer> exitCodes() {
    return Set.of(
        ExitCode.SUCCESS,
        ExitCode.ERROR,
        ExitCode.CHANGES,
        ExitCode.STALE,
        ExitCode.LOCKED,
        ExitCode.PREVENTED,
        ExitCode.INTERRUPTED,
        ExitCode.CHECK_FAILED,
        ExitCode.USAGE,
        ExitCode.STOPPED);
  }
}
