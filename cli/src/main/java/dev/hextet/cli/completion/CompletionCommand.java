package dev.hextet.cli.completion;

import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.PlainOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet completion}: prints a script that completes command lines in a shell. */
@Command(
    name = "completion",
    customSynopsis = "hextet completion bash|zsh|fish [options]",
    description =
        "Prints a script with which a shell completes commands, options and names of files.",
    footer = {
      "",
      "Save the script once, and again after each upgrade:",
      "  bash  hextet completion bash > ~/.hextet-completion",
      "        and add to ~/.bashrc: source ~/.hextet-completion",
      "  zsh   hextet completion zsh > ~/.hextet-completion",
      "        and add to ~/.zshrc: source ~/.hextet-completion",
      "  fish  hextet completion fish > ~/.config/fish/completions/hextet.fish"
    },
    sortOptions = false)
public final class CompletionCommand implements Callable<Integer> {
  private final Host host;
  private final List<? extends CommandEntry> commands;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "1",
      hideParamSyntax = true,
      paramLabel = "bash|zsh|fish",
      description = "Shell that reads the script.")
  private String shell = "";

  @SuppressWarnings("UnusedVariable") // For --help and --no-color, which picocli alone reads.
  @Mixin
  private final PlainOptions options = new PlainOptions();

  public CompletionCommand(Host host, List<? extends CommandEntry> commands) {
    this.host = host;
    this.commands = List.copyOf(commands);
  }

  @Override
  public Integer call() {
    CompletionShell named = CompletionShell.find(shell).orElseThrow(this::unknownShell);
    host.out().print(named.script(new CompletionModel(host).program(commands)));
    return ExitCode.SUCCESS;
  }

  private ParameterException unknownShell() {
    return new ParameterException(
        command.commandLine(), "the shell must be bash, zsh or fish; found \"" + shell + "\"");
  }
}
