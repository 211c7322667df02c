package dev.hextet.cli.host;

import dev.hextet.core.execute.StopSignal;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and SIGTERM. Outside of a run the JVM ends at once, as it does by itself. During a run the
 * first asks it to begin no further step and to end its waits, and the program ends when the run
 * has; the second ends the program where it stands, which the journal survives.
 */
public final class Interrupts {
  private static final long LOOK_MILLIS = 50;

  /** The JVM handles each signal on a new thread of this name, which waits while hooks run. */
  private static final String SIGNAL_THREAD = "SIG[A-Z]+ handler";

  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final AtomicBoolean hooked = new AtomicBoolean();
  private volatile Guard guard = new Guard(new StopSignal(), () -> {});

  /**
   * The run that a signal stops.
   *
   * @param stop prevents further steps
   * @param announcement prints a message for the user
   */
  private record Guard(StopSignal stop, Runnable announcement) {}

  /**
   * Lets signals stop a run from now on, until the program exits or another run follows. A run that
   * follows a signal is stopped at once.
   *
   * @param stop prevents further steps
   * @param announcement prints a message for the user
   */
  public void guard(StopSignal stop, Runnable announcement) {
    Guard before = guard;
    guard = new Guard(stop, announcement);
    if (before.stop().isRequested()) {
      stop.request();
    }
    if (hooked.compareAndSet(false, true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "hextet-interrupt"));
    }
  }

  /** The command has come to its end: a signal that is being handled need not wait any longer. */
  public void over(int code) {
    exitCode.complete(code);
  }

  private void interrupted() {
    if (exitCode.isDone()) {
      return;
    }
    guard.stop().request();
    guard.announcement().run();
    OptionalInt code = OptionalInt.empty();
    while (code.isEmpty() && signals() < 2) {
      guard.stop().endWaits();
      code = awaitExit();
    }
    Runtime.getRuntime().halt(code.orElse(ExitCode.INTERRUPTED));
  }

  /** The exit code, if the program comes to its end meanwhile. */
  private OptionalInt awaitExit() {
    try {
      return OptionalInt.of(exitCode.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return OptionalInt.empty();
    } catch (InterruptedException | ExecutionException e) {
      return OptionalInt.of(ExitCode.INTERRUPTED);
    }
  }

  /** Returns the number of received signals. */
  private static long signals() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[2 * all.activeCount() + 16];
    int count = all.enumerate(threads);
    long signals = 0;
    for (int i = 0; i < count; i++) {
      signals += threads[i].getName().matches(SIGNAL_THREAD) ? 1 : 0;
    }
    return signals;
  }
}
