package dev.hextet.cli.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this program, such as {@code 0.1.0}; the build writes it into a resource. */
public final class Version {
  private Version() {}

  public static String current() {
    try (InputStream text =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"), "version.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Name and version, as they are written into states and plans. */
  public static String tool() {
    return "hextet " + current();
  }
}
