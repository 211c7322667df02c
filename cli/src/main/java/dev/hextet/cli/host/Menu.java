package dev.hextet.cli.host;

import java.util.ArrayList;
import java.util.List;

/**
 * List of commands, printed by {@code --help} and without a command.
 *
 * @param purpose a sentence about all of them
 * @param usage the arguments after the program's name; contains {@code COMMAND}
 * @param commands in the order of the list
 */
public record Menu(String purpose, String usage, List<CommandEntry> commands) {
  private static final String COMMAND = "COMMAND";

  public List<String> words() {
    return commands.stream().map(CommandEntry::word).toList();
  }

  public String text() {
    int width = words().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(purpose);
    lines.add("");
    lines.add("Usage: hextet " + usage);
    lines.add("");
    for (CommandEntry command : commands) {
      String word = command.word();
      lines.add("  " + word + " ".repeat(width - word.length() + 2) + command.purpose());
    }
    lines.add("");
    String given = usage.substring(0, usage.indexOf(COMMAND) + COMMAND.length());
    lines.add("hextet " + given + " --help prints the options of a command.");
    return String.join("\n", lines) + "\n";
  }
}
