package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages of the built distribution. */
final class DistributionPagesIT {
  private static final Path HOME = Path.of("target/hextet");

  @Test
  void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
    assertThat(MarkdownPages.links(HOME.resolve("README.md")))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link).exists());
  }
}
