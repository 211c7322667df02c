package dev.hextet.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/**
 * A file that says what is expected. With {@code -Dgolden.update} it is written anew, and the test
 * still fails, so that nobody commits it unread.
 */
final class GoldenFile {
  private GoldenFile() {}

  static void check(SoftAssertions softly, Path file, String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (System.getProperty("golden.update") != null && !actual.equals(expected)) {
      Files.writeString(file, actual);
    }
    softly.assertThat(actual).as("%s", file).isEqualTo(expected);
  }
}
