package dev.hextet.core.diag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads user-supplied files of limited size. Devices, endless files and pipes without a writer are
 * rejected.
 */
public final class BoundedFile {
  private BoundedFile() {}

  /**
   * Returns the bytes of a regular file.
   *
   * @param most maximum size in MiB
   * @throws IOException with a phrase for users as its message, or one of its subclasses
   */
  public static byte[] read(Path file, int most) throws IOException {
    checkRegular(file);
    int limit = most << 20;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException("it is over " + most + " MiB");
      }
      return bytes;
    }
  }

  /**
   * Rejects a file that may be endless or unreadable.
   *
   * @throws IOException if the path leads to anything but a regular file
   */
  public static void checkRegular(Path file) throws IOException {
    boolean regular = Files.isRegularFile(file);
    if (!regular && Files.exists(file)) {
      throw new IOException(
          Files.isDirectory(file) ? "it is a folder" : "it is not a regular file");
    }
  }
}
