package dev.hextet.cli;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.diag.Suggestion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command and tells its exit code. */
final class ProgramRunner {
  private final Host host;

  ProgramRunner(Host host) {
    this.host = host;
  }

  /** Never throws: what is not foreseen is told as a bug. */
  int run(String... arguments) {
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
    switch (name) {
      case "--help", "-h", "help" -> {
        host.out().print(Commands.MENU.text());
        return ExitCode.SUCCESS;
      }
      case "" -> {
        host.err().print(Commands.MENU.text());
        return ExitCode.USAGE;
      }
      case "state" -> {
        return state(Arrays.copyOfRange(arguments, 1, arguments.length));
      }
      default -> {
        String known = name.equals("--version") ? "version" : name;
        Optional<Callable<Integer>> command = Commands.find(known, host);
        return command.isPresent()
            ? execute(known, command.get(), Arrays.copyOfRange(arguments, 1, arguments.length))
            : unknown(name, name, Commands.MENU.names(), TerraformCommands.instead(name));
      }
    }
  }

  /** A command about a state, which has a second name. */
  private int state(String... arguments) {
    String name = arguments.length == 0 ? "--help" : arguments[0];
    if (name.equals("--help") || name.equals("-h")) {
      (arguments.length == 0 ? host.err() : host.out()).print(StateCommands.MENU.text());
      return arguments.length == 0 ? ExitCode.USAGE : ExitCode.SUCCESS;
    }
    Optional<Callable<Integer>> command = StateCommands.find(name, host);
    return command.isPresent()
        ? execute(
            "state " + name, command.get(), Arrays.copyOfRange(arguments, 1, arguments.length))
        : unknown("state " + name, name, StateCommands.MENU.names(), Optional.empty());
  }

  private int unknown(
      String said, String name, Collection<String> known, Optional<String> instead) {
    String what = name.startsWith("-") ? "a command must come first; found " : "no command ";
    String suggestion = instead.orElseGet(() -> Suggestion.sentence(name, known));
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
        typed.startsWith("-") ? Suggestion.sentence(typed, options) : oneDocument(options);
    return sentence.isEmpty() ? "" : sentence + "\n";
  }

  /** A second file where a document is named already. */
  private static String oneDocument(Set<String> options) {
    return options.contains("--vars-file") || options.contains("-l")
        ? "A command reads one document. Give a file of variables with -l FILE."
        : "";
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
