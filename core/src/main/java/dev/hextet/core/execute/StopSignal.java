package dev.hextet.core.execute;

import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks a run to start no further step. Running steps end and are recorded; their waits end after a
 * grace period. Thread-safe.
 */
public final class StopSignal {
  private static final long GRACE = Duration.ofMillis(600).toNanos();

  private final LongSupplier clock;
  private final Map<Thread, Wait> waits = new HashMap<>();
  private boolean requested;
  private boolean silent;
  private long since;

  /**
   * A wait of a thread.
   *
   * @param began start time
   * @param answer true if it waits for an answer of the cloud, false if it waits for time to pass
   */
  private record Wait(long began, boolean answer) {}

  public StopSignal() {
    this(System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  StopSignal(LongSupplier clock) {
    this.clock = clock;
  }

  public synchronized void request() {
    if (!requested) {
      requested = true;
      since = clock.getAsLong();
    }
  }

  public synchronized boolean isRequested() {
    return requested;
  }

  /**
   * Ends the waits whose grace period is over; called repeatedly after the request to stop. A cloud
   * that does not answer is not called again.
   */
  public synchronized void endWaits() {
    if (isOver()) {
      long now = clock.getAsLong();
      waits.forEach(
          (thread, wait) -> {
            if (!wait.answer() || now - wait.began() >= GRACE) {
              silent |= wait.answer();
              thread.interrupt();
            }
          });
    }
  }

  private boolean isOver() {
    return requested && clock.getAsLong() - since >= GRACE;
  }

  /**
   * Makes a request to the cloud.
   *
   * @throws CloudFault if the grace period is over
   */
  <T> T interruptibly(Supplier<T> request) {
    if (!begin(true)) {
      throw new CloudFault(FaultKind.STOPPED, RunDiagnostic.RUN_STOPPED.with());
    }
    try {
      return request.get();
    } finally {
      end();
    }
  }

  /**
   * Pauses.
   *
   * @throws InterruptedException if the grace period is over
   */
  void pause(long millis) throws InterruptedException {
    if (!begin(false)) {
      throw new InterruptedException("the run was stopped");
    }
    try {
      Thread.sleep(millis);
    } finally {
      end();
    }
  }

  private synchronized boolean begin(boolean answer) {
    boolean possible = answer ? !silent : !isOver();
    if (possible) {
      waits.put(Thread.currentThread(), new Wait(clock.getAsLong(), answer));
    }
    return possible;
  }

  /** An interruption is of the wait alone: a journal that is written later must not feel it. */
  private synchronized void end() {
    waits.remove(Thread.currentThread());
    if (requested) {
      boolean unused = Thread.interrupted();
    }
  }
}
