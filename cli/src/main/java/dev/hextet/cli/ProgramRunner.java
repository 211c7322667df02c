package dev.hextet.cli;

import dev.hextet.cli.command.CommandFailures;
import dev.hextet.cli.host.BugReport;
import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Menu;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.cli.option.ForeignOptions;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.diag.Suggestion;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command and returns its exit code. */
public final class ProgramRunner {
  private static final Set<String> HELP = Set.of("help", "--help", "-help", "-h");

  private static final Map<String, String> ALIASES = Map.of("--version", "version", "init", "get");

  private final Host host;

  public ProgramRunner(Host host) {
    this.host = host;
  }

  /** Never throws: an unexpected exception is reported as a bug. */
  public int run(String... arguments) {
    try {
      return dispatch(TerraformSpelling.rewritten(arguments));
    } catch (Throwable e) {
      return failed(e);
    } finally {
      host.out().flush();
      host.err().flush();
    }
  }

  private int dispatch(String... arguments) {
    String name = arguments.length == 0 ? "" : arguments[0];
    String[] rest = arguments.length == 0 ? arguments : without(1, arguments);
    switch (name) {
      case "--help", "-h", "help" -> {
        return rest.length == 0 ? menu(TopCommand.MENU, host.out()) : help(rest);
      }
      case "" -> {
        menu(TopCommand.MENU, host.err());
        return ExitCode.USAGE;
      }
      case "state" -> {
        return state(rest);
      }
      default -> {
        String known = ALIASES.getOrDefault(name, name);
        return CommandEntry.find(TopCommand.values(), known)
            .map(command -> execute(known, command.create(host), rest))
            .orElseGet(() -> unknown(name, name, TopCommand.MENU, TerraformCommands.instead(name)));
      }
    }
  }

  private static String[] without(int first, String... arguments) {
    return Arrays.copyOfRange(arguments, first, arguments.length);
  }

  private static int menu(Menu menu, PrintStream out) {
    out.print(menu.text());
    return ExitCode.SUCCESS;
  }

  /** Answers {@code hextet help plan} and {@code hextet help state mv}. */
  private int help(String... command) {
    if (HELP.contains(command[0])) {
      return menu(TopCommand.MENU, host.out());
    }
    int words = Math.min(command.length, command[0].equals("state") ? 2 : 1);
    String[] arguments = Arrays.copyOf(command, words + 1);
    arguments[words] = "--help";
    return dispatch(arguments);
  }

  /** Runs a command with a second word. */
  private int state(String... arguments) {
    String name = arguments.length == 0 ? "" : arguments[0];
    if (name.isEmpty()) {
      menu(StateCommand.MENU, host.err());
      return ExitCode.USAGE;
    }
    if (name.equals("--help") || name.equals("-h")) {
      return menu(StateCommand.MENU, host.out());
    }
    return CommandEntry.find(StateCommand.values(), name)
        .map(command -> execute("state " + name, command.create(host), without(1, arguments)))
        .orElseGet(() -> unknown("state " + name, name, StateCommand.MENU, Optional.empty()));
  }

  private int unknown(String said, String name, Menu menu, Optional<String> instead) {
    String what = name.startsWith("-") ? "a command must come first; found " : "no command ";
    String suggestion =
        name.startsWith("-chdir=")
            ? "Name the folder after the command: hextet plan FOLDER."
            : instead.orElseGet(() -> Suggestion.sentence(name, menu.words()));
    host.err()
        .print(PrintableText.line("hextet: " + what + "\"" + said + "\". " + suggestion).strip());
    host.err().print("\nRun \"hextet --help\" for the commands.\n");
    return ExitCode.USAGE;
  }

  private int execute(String name, Callable<Integer> command, String... arguments) {
    return new CommandLine(command)
        .setCommandName("hextet " + name)
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(host.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(host.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((problem, given) -> misused(name, problem))
        .setExecutionExceptionHandler((e, line, result) -> failed(e))
        .execute(arguments);
  }

  private int misused(String name, ParameterException problem) {
    String message = String.valueOf(problem.getMessage());
    host.err().print(PrintableText.line("hextet " + name + ": " + message) + "\n");
    if (problem instanceof UnmatchedArgumentException unmatched) {
      host.err().print(suggestion(unmatched));
    }
    host.err().print("Run \"hextet " + name + " --help\" for its options.\n");
    return ExitCode.USAGE;
  }

  private static String suggestion(UnmatchedArgumentException problem) {
    String typed = problem.getUnmatched().get(0).replaceFirst("=.*", "");
    Set<String> options = problem.getCommandLine().getCommandSpec().optionsMap().keySet();
    String sentence =
        typed.startsWith("-")
            ? ForeignOptions.instead(typed, options)
                .orElseGet(() -> Suggestion.sentence(typed, options))
            : oneDocument(typed, options);
    return sentence.isEmpty() ? "" : sentence + "\n";
  }

  /** Returns advice about a second document. */
  private static String oneDocument(String typed, Set<String> options) {
    if (!options.contains("-l")) {
      return "";
    }
    return FileNames.isTerraform(typed)
        ? "A command reads one file, or all files of a folder: hextet plan FOLDER."
        : "A command reads one document. Give a file of variables with -l FILE.";
  }

  private int failed(Throwable e) {
    Optional<CommandFailures> failures = CommandFailures.of(e);
    host.out().flush();
    if (failures.isPresent()) {
      ProblemText.print(failures.get().problems(), host.err(), host.errStyle(false));
      return failures.get().exitCode();
    }
    BugReport.tell(e, host);
    return ExitCode.ERROR;
  }
}
