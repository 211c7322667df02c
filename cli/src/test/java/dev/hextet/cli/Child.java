package dev.hextet.cli;

import dev.hextet.scenario.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built distribution as a child process, in a folder that holds the example. */
final class Child {
  static final Path LAUNCHER = Path.of("target/hextet/bin/hextet").toAbsolutePath();

  private static final Scenario EXAMPLE = new Scenario(Path.of("../state-examples/ipv6-webserver"));

  private final Path folder;

  private Child(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of a command.
   *
   * @param exitCode the exit code
   * @param out what it printed
   * @param err its progress and diagnostics
   */
  record Result(int exitCode, String out, String err) {}

  /** Puts the example into a folder. */
  static Child in(Path folder) throws IOException {
    EXAMPLE.copyTo(folder);
    return new Child(folder);
  }

  /** Runs a command on the example with a sandbox beside it, and with its variables. */
  Result run(String command, String... options) throws IOException, InterruptedException {
    return answering("", command, options);
  }

  /** The same with an input. */
  Result answering(String input, String command, String... options)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of(command, "stack.yml", "--sandbox", "-l", "vars.yml"));
    arguments.addAll(List.of(options));
    return exactly(input, arguments.toArray(String[]::new));
  }

  /** Runs exactly this. */
  Result exactly(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return finished(start(input, command));
  }

  /** Runs a line of bash in which {@code $hextet} is the launcher. */
  Result bash(String line) throws IOException, InterruptedException {
    return finished(startBash(line));
  }

  /** Starts such a line. */
  Process startBash(String line) throws IOException {
    return start("", List.of("bash", "-c", "hextet='" + LAUNCHER + "'; " + line));
  }

  /** Starts a command; {@link #finished} awaits its end. */
  Process start(String input, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(write("stdin", input))
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(AWS|HEXTET|TF)_.*|NO_COLOR|CLICOLOR.*|JAVA_TOOL_OPTIONS"));
    return builder.start();
  }

  Result finished(Process process) throws IOException, InterruptedException {
    int exitCode = process.waitFor();
    return new Result(exitCode, read("stdout"), read("stderr"));
  }

  /** What the command that runs now has told so far. */
  String output() throws IOException {
    return read("stderr");
  }

  String read(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  File write(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text).toFile();
  }

  /** Changes the document. */
  void edit(String before, String after) throws IOException {
    write("stack.yml", read("stack.yml").replace(before, after));
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  Path path(String file) {
    return folder.resolve(file);
  }
}
