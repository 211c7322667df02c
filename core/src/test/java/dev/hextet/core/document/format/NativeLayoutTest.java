package dev.hextet.core.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The formatted files are those of {@code terraform fmt} 1.11. */
final class NativeLayoutTest {
  private static final Path FOLDER = Path.of("src/test/resources/format");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".tf")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasTerraformsLayout(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path formatted = FOLDER.resolve(name.replace(".tf", ".formatted"));
    String text = CanonicalLayout.of(new SourceText(name, Files.readString(file)));
    assertThat(text).isEqualTo(Files.readString(formatted));
    assertThat(CanonicalLayout.of(new SourceText(name, text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a='\"${b}\"' | a = b",
        "a='\"${b}${c}\"' | a = '\"${b}${c}\"'",
        "a='\"x${b}\"' | a = '\"x${b}\"'",
        "variable a { type='\"string\"' } | variable '\"a\"' { type = string }",
        "variable a { type=list } | variable '\"a\"' { type = list(any) }",
        "output a { type=list } | output '\"a\"' { type = list }",
        "a=-1-1 | a = -1 - 1",
        "a={} | a = {}",
        "a={b=1} | a = { b = 1 }"
      })
  void replacesOldNotations(String written, String formatted) {
    String text = written.replace("'", "");
    assertThat(CanonicalLayout.of(new SourceText("a.tfvars", text)))
        .isEqualTo(formatted.replace("'", ""));
  }
}
