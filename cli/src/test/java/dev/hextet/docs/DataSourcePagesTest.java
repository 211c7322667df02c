package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.resource.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in {@code docs/data-sources} say what the schemas say. With {@code -Dgolden.update}
 * they are written anew, and the test still fails, so that nobody commits them unread.
 */
class DataSourcePagesTest {
  private static final Path PAGES = Path.of("..", "docs", "data-sources");

  static List<DataSource> sources() {
    return new Ec2Provider().dataSources();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void saysWhatTheSchemaSays(DataSource source) throws IOException {
    Path page = PAGES.resolve(source.name() + ".md");
    String text = new DataSourcePage(source).text();
    String written = Files.exists(page) ? Files.readString(page) : "";
    if (System.getProperty("golden.update") != null && !text.equals(written)) {
      Files.createDirectories(PAGES);
      Files.writeString(page, text);
    }
    assertThat(text).as(page.toString()).isEqualTo(written);
  }

  @Test
  void hasNoPageWithoutASource() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              sources().stream().map(source -> source.name() + ".md").toList());
    }
  }
}
