package dev.hextet.suites;

import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder in which the console is asked about documents, in this process. */
final class Workbench {
  private final Path folder;

  Workbench(Path folder) {
    this.folder = folder;
  }

  /** A file of the folder with some text in it. */
  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** What the console makes of an expression. */
  InProcess ask(String expression, Path document, List<String> options, Map<String, String> env) {
    List<String> arguments = new ArrayList<>(List.of("console", document.toString()));
    arguments.addAll(options);
    // A line ends an expression, but not within parentheses.
    String line = expression.contains("\n") ? "(" + expression + "\n)" : expression;
    return InProcess.run(line + "\n", env, arguments.toArray(String[]::new));
  }
}
