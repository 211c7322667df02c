package dev.hextet.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands that can be given at one place, and what is shown where none is.
 *
 * @param purpose what they are for
 * @param usage how they are given, without the program's name
 * @param descriptions each command's name and what it does
 */
record Menu(String purpose, String usage, List<List<String>> descriptions) {
  private static final String COMMAND = "COMMAND";

  List<String> names() {
    return descriptions.stream().map(command -> command.get(0)).toList();
  }

  String text() {
    int width = names().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(purpose);
    lines.add("");
    lines.add("Usage: hextet " + usage);
    lines.add("");
    for (List<String> command : descriptions) {
      String name = command.get(0);
      lines.add("  " + name + " ".repeat(width - name.length() + 2) + command.get(1));
    }
    lines.add("");
    String given = usage.substring(0, usage.indexOf(COMMAND) + COMMAND.length());
    lines.add("hextet " + given + " --help shows the options of a command.");
    return String.join("\n", lines) + "\n";
  }
}
