package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of wrong input, to the letter. Each folder of {@code src/test/resources/problems}
 * holds the files, the command lines ({@code command}), and what the last of them comes to ({@code
 * expected.txt}).
 */
final class ProblemGoldensTest {
  private static final Path PROBLEMS = Path.of("src/test/resources/problems");

  @TempDir Path temp;

  static Stream<String> problems() throws IOException {
    try (Stream<Path> folders = Files.list(PROBLEMS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isTold(String problem) throws IOException {
    Path folder = PROBLEMS.resolve(problem);
    copy(folder);
    String actual = "";
    for (String command : Files.readAllLines(folder.resolve("command"))) {
      actual = told(command);
    }
    Path golden = folder.resolve("expected.txt");
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update") || "".equals(System.getProperty("golden.update"))) {
      Files.writeString(golden, actual);
      fail("rewrote " + golden);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private String told(String command) {
    String[] arguments =
        List.of(command.split(" ")).stream()
            .map(word -> word.matches("[a-z.-]+[.](yml|json)") ? temp.resolve(word) + "" : word)
            .toArray(String[]::new);
    InProcess run = InProcess.run(arguments);
    return ("exit " + run.exitCode() + "\n" + run.err()).replace(temp + "/", "");
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, temp.resolve(file.getFileName()));
      }
    }
  }
}
