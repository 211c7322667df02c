package dev.hextet.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/**
 * A file with the expected text. With {@code -Dgolden.update}, a test writes the actual text and
 * still fails, so that the change is read before it is committed.
 */
public final class GoldenFile {
  private GoldenFile() {}

  /** Compares a text with the file. */
  public static void check(SoftAssertions softly, Path file, String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (System.getProperty("golden.update") != null && !actual.equals(expected)) {
      Files.writeString(file, actual);
    }
    softly.assertThat(actual).as("%s", file).isEqualTo(expected);
  }
}
