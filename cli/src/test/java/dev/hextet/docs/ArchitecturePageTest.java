package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The excerpts of the page on the architecture are lines of the engine, in their order. */
class ArchitecturePageTest {
  private static final Pattern EXCERPT = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @Test
  void quotesTheEngine() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    List<String> source =
        Files.readAllLines(Path.of("../core/src/main/java/dev/hextet/core/engine/Engine.java"))
            .stream()
            .map(String::strip)
            .toList();

    List<List<String>> excerpts =
        EXCERPT.matcher(page).results().map(found -> found.group(1).lines().toList()).toList();

    assertThat(excerpts).hasSize(2);
    assertThat(excerpts).allSatisfy(lines -> assertThat(source).containsSubsequence(lines));
  }
}
