package dev.hextet.core.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How documents are laid out. In {@code src/test/resources/layout}, {@code case.txt} holds what is
 * written, a line of equal signs, and what becomes of it.
 */
final class CanonicalLayoutTest {
  private static final Path CASES = Path.of("src/test/resources/layout");
  private static final Path EXAMPLES = Path.of("..", "state-examples");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void laysOut(Path file) throws IOException {
    String[] parts = Files.readString(file).split("====\n", 2);
    assertThat(CanonicalLayout.yaml(parts[0])).isEqualTo(parts[1]);
    check("t.yml", parts[0]);
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(file -> file.toString().matches(".*[.](yml|json)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleStaysWhatItSays(Path file) throws IOException {
    check(file.getFileName().toString(), Files.readString(file));
  }

  private static void check(String name, String text) {
    String laidOut = CanonicalLayout.of(new SourceText(name, text));
    assertThat(CanonicalLayoutProperties.isSame(text, laidOut)).isTrue();
    assertThat(laidOut.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(CanonicalLayout.of(new SourceText(name, laidOut))).isEqualTo(laidOut);
  }

  @Test
  void laysOutJson() {
    String json =
        """
        {"a":[ 1,2.50, "x\\/y" ],
        \t"b":{"c":[],"d":{},
        "e":[{"f":null}]}}""";
    assertThat(CanonicalLayout.of(new SourceText("t.json", json)))
        .isEqualTo(
            """
            {
              "a": [1, 2.50, "x\\/y"],
              "b": {
                "c": [],
                "d": {},
                "e": [
                  {
                    "f": null
                  }
                ]
              }
            }
            """);
  }

  @Test
  void leavesAFileOfJsonThatIsNotJson() {
    String text = "a:   1 # one";
    assertThat(CanonicalLayout.of(new SourceText("t.json", text))).isEqualTo(text);
  }

  @Test
  void leavesLineEndsThatItDoesNotKnow() {
    String text = "a:   1\rb:  2\n";
    assertThat(CanonicalLayout.of(new SourceText("t.yml", text))).isEqualTo(text);
  }

  @Test
  void endsLinesAsUnixDoes() {
    assertThat(CanonicalLayout.of(new SourceText("t.yml", "a:  1\r\nb: |\r\n   x\r\n   y\r\n")))
        .isEqualTo("a: 1\nb: |\n  x\n  y\n");
  }

  @Test
  void leavesATextWithoutALineEndWithout() {
    assertThat(CanonicalLayout.of(new SourceText("t.yml", "a:  |\n    x"))).isEqualTo("a: |\n  x");
  }
}
