package dev.hextet.cli.module;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A number of bytes from a stream, which are one entry of an archive. */
final class BoundedStream extends InputStream {
  private final InputStream in;
  private long left;

  BoundedStream(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      return length == 0 ? 0 : -1;
    }
    int read = in.read(buffer, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("the archive ends within an entry");
    }
    left -= read;
    return read;
  }

  /** Reads the bytes that are left. */
  void skipAll() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }
}
