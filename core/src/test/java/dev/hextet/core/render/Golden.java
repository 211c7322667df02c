package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected renderings. With {@code -Dgolden.update} they are written anew, and the test still
 * fails, so that nobody commits them unread.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/render");

  private Golden() {}

  public static void check(String file, String rendered) {
    Path golden = ROOT.resolve(file);
    try {
      String expected = Files.exists(golden) ? Files.readString(golden) : "";
      if (System.getProperty("golden.update") != null && !rendered.equals(expected)) {
        Files.createDirectories(ROOT);
        Files.writeString(golden, rendered);
      }
      assertThat(rendered).as(file).isNotEmpty().isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
