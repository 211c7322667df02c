package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.hextet.cli.command.FaultFiles;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of wrong input and of what goes wrong, to the letter. Each folder of {@code
 * src/test/resources/problems} holds the files, the command lines ({@code command}), and what the
 * last of them comes to ({@code expected.txt}). A line {@code cp A B} copies a file. With {@code
 * ec2.yml} there is a sandbox with these faults, and {@code http://ec2} in the documents is where.
 */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class ProblemGoldensTest {
  private static final Path PROBLEMS = Path.of("src/test/resources/problems");
  private static final String HERE = "http://ec2";

  @TempDir Path temp;

  static Stream<String> problems() throws IOException {
    try (Stream<Path> folders = Files.list(PROBLEMS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void prints(String problem) throws IOException {
    Path folder = PROBLEMS.resolve(problem);
    String actual;
    if (Files.exists(folder.resolve("ec2.yml"))) {
      actual = describedAtSandbox(folder);
    } else {
      copy(folder, HERE);
      actual = described();
    }
    Path golden = folder.resolve("expected.txt");
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update") || "".equals(System.getProperty("golden.update"))) {
      Files.writeString(golden, actual);
      fail("rewrote " + golden);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private String describedAtSandbox(Path folder) throws IOException {
    List<Fault> faults = FaultFiles.read(folder.resolve("ec2.yml"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withFaults(faults))) {
      String endpoint = sandbox.endpoint().toString();
      copy(folder, endpoint);
      return described().replace(endpoint, HERE);
    }
  }

  private String described() throws IOException {
    String described = "";
    for (String command : Files.readAllLines(temp.resolve("command"))) {
      InProcess run = InProcess.run(words(command));
      described = ("exit " + run.exitCode() + "\n" + run.err()).replace(temp + "/", "");
    }
    return described.replaceAll("after \\d+s", "after 0s");
  }

  private String[] words(String command) {
    return List.of(command.split(" ")).stream()
        .map(
            word ->
                word.matches("[a-z.-]+[.](yml|json|tf|tfvars)") ? temp.resolve(word) + "" : word)
        .toArray(String[]::new);
  }

  private void copy(Path folder, String endpoint) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(HERE, endpoint);
        Files.write(temp.resolve(file.getFileName()), text.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }
}
