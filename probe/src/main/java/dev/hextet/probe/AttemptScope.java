package dev.hextet.probe;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The open resources of one attempt, and the outcome that it has if it is cancelled now. Closing
 * the scope from another thread ends the attempt. Thread-safe.
 */
final class AttemptScope {
  private final List<Closeable> resources = new ArrayList<>();
  private AttemptOutcome soFar =
      AttemptOutcome.of(AttemptOutcome.Kind.NOT_BEGUN, "no attempt has begun in time");
  private boolean closed;

  /**
   * Adds a resource that closes with the scope.
   *
   * @throws IOException if the scope is closed; the resource is closed, too
   */
  synchronized <T extends Closeable> T own(T resource) throws IOException {
    if (closed) {
      resource.close();
      throw new IOException("the attempt was cancelled");
    }
    resources.add(resource);
    return resource;
  }

  /** Records the outcome of the attempt in case that nothing further happens. */
  synchronized void expect(AttemptOutcome unlessMore) {
    soFar = unlessMore;
  }

  synchronized AttemptOutcome soFar() {
    return soFar;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    for (Closeable resource : resources) {
      try {
        resource.close();
      } catch (IOException unclean) {
        // The resource is closed all the same.
      }
    }
    resources.clear();
  }
}
