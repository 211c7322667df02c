package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus of errors that EC2's own rules give, found without asking EC2: beside each document of
 * {@code errors} the first lines of what {@code hextet validate} says of it.
 */
final class ValidateErrorsTest {
  private static final Path CORPUS = Path.of("src/test/resources/errors");
  private static final Pattern HEADLINE = Pattern.compile("\\S+: (error|warning): .* \\[\\w+]");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(Path document) throws IOException {
    String said =
        InProcess.run("validate", document.toString())
            .err()
            .replace(CORPUS + "/", "")
            .lines()
            .filter(line -> HEADLINE.matcher(line).matches())
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    Path golden = Path.of(document.toString().replace(".yml", ".errors"));
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (System.getProperty("golden.update") != null && !said.equals(expected)) {
      Files.writeString(golden, said);
      fail("rewrote " + golden);
    }
    assertThat(said).as(golden.toString()).isNotEmpty().isEqualTo(expected);
  }
}
