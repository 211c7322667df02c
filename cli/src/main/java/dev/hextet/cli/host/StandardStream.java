package dev.hextet.cli.host;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error. After a failure, further output is dropped: a reader that
 * ends, such as {@code head}, does not stop a run.
 */
public final class StandardStream extends OutputStream {
  private final OutputStream stream;
  private volatile @Nullable IOException failure;

  private StandardStream(OutputStream stream) {
    this.stream = stream;
  }

  public static StandardStream of(FileDescriptor descriptor) {
    return new StandardStream(new FileOutputStream(descriptor));
  }

  /** For tests: writes elsewhere. */
  public static StandardStream of(OutputStream stream) {
    return new StandardStream(stream);
  }

  /** Why the stream could not be written; empty if it could, and if its reader just went away. */
  public Optional<String> failure() {
    IOException why = failure;
    String message = why == null ? "" : String.valueOf(why.getMessage());
    return why == null || message.toLowerCase(Locale.ROOT).contains("pipe")
        ? Optional.empty()
        : Optional.of(message);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        stream.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}
