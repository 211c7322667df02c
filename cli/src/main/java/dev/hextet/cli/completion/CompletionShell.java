package dev.hextet.cli.completion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** Shell that completes command lines of the program. */
enum CompletionShell {
  BASH,
  ZSH,
  FISH;

  static Optional<CompletionShell> find(String word) {
    return Arrays.stream(values()).filter(shell -> shell.word().equals(word)).findFirst();
  }

  /** Returns the script for the shell. The script of bash also runs in zsh. */
  String script(CommandLine program) {
    return this == FISH
        ? new FishScript(program.getCommandSpec()).text()
        : BashScript.text(program);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
