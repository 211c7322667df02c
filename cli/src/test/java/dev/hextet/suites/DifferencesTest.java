package dev.hextet.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void givesAReasonThatTheDocumentationLists() throws IOException {
    String lists =
        text(ROOT.resolve("docs").resolve("document.md"))
            + text(ROOT.resolve("suites").resolve("README.md"));
    Set<String> reasons =
        Difference.all().stream().map(Difference::reason).collect(Collectors.toSet());
    assertThat(reasons).isNotEmpty().allMatch(reason -> lists.contains("- " + reason));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).replaceAll("\\s+", " ");
  }
}
