package dev.hextet.sandbox.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

/**
 * The bytes that arrive on a connection. The wait for each is limited, and so is the time of a
 * whole request: a client that sends one byte at a time holds a connection no longer than others.
 */
final class RequestInput {

  /** Limits the wait for the next bytes of a connection. */
  @FunctionalInterface
  interface WaitLimit {
    void set(int millis) throws IOException;
  }

  private static final int NANOS_PER_MILLI = 1_000_000;

  private final InputStream buffered;
  private final WaitLimit waitLimit;
  private final HttpTimeouts timeouts;
  private final LongSupplier nanoClock;
  private boolean inRequest;
  private long begin;

  RequestInput(InputStream in, WaitLimit waitLimit, HttpTimeouts timeouts, LongSupplier nanoClock) {
    this.buffered = new BufferedInputStream(new Limited(in));
    this.waitLimit = waitLimit;
    this.timeouts = timeouts;
    this.nanoClock = nanoClock;
  }

  /** Starts the time of a request. */
  void beginRequest() {
    inRequest = true;
    begin = nanoClock.getAsLong();
  }

  void endRequest() {
    inRequest = false;
  }

  /** Returns the next byte, or -1 at the end of the connection. */
  int read() throws IOException {
    return buffered.read();
  }

  /** Returns as many bytes, or fewer at the end of the connection. */
  byte[] read(int count) throws IOException {
    return buffered.readNBytes(count);
  }

  private int longestWait() throws SocketTimeoutException {
    long idle = timeouts.idle().toMillis();
    if (!inRequest) {
      return (int) idle;
    }
    long left = timeouts.request().toNanos() - (nanoClock.getAsLong() - begin);
    if (left <= 0) {
      throw new SocketTimeoutException("the request takes too long");
    }
    return (int) Math.min(idle, left / NANOS_PER_MILLI + 1);
  }

  /** Sets the limit of the wait before each read. */
  private final class Limited extends InputStream {
    private final InputStream in;

    Limited(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      waitLimit.set(longestWait());
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      waitLimit.set(longestWait());
      return in.read(bytes, offset, length);
    }
  }
}
