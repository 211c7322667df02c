package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/diagnostics.md} is generated from the catalogues. With {@code -Dgolden.update} it is
 * written again, and the test still fails, so that the change is reviewed.
 */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");

  @Test
  void matchesTheCatalogues() throws IOException {
    String written = Files.readString(PAGE);
    String text = DiagnosticsPage.text();
    if (System.getProperty("golden.update") != null && !text.equals(written)) {
      Files.writeString(PAGE, text);
    }
    assertThat(text).as(PAGE.toString()).isEqualTo(written);
  }
}
