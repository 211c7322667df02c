package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that says what is expected. With {@code -Dgolden.update} it is written anew, and the test
 * still fails, so that nobody commits it unread.
 */
final class GoldenFile {
  private GoldenFile() {}

  static void check(Path file, String actual) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (System.getProperty("golden.update") != null && !actual.equals(expected)) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as("%s", file).isEqualTo(expected);
  }
}
