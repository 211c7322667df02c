package dev.hextet.probe;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Attempts in threads, timed by the clock of the machine that never goes back. */
final class ThreadedAttempts implements AttemptPool {
  private final Exchange exchange;
  private final ExecutorService threads;
  private final Map<Integer, AttemptScope> running = new ConcurrentHashMap<>();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  ThreadedAttempts(Exchange exchange, ExecutorService threads) {
    this.exchange = exchange;
    this.threads = threads;
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public void start(int number) {
    AttemptScope scope = new AttemptScope();
    running.put(number, scope);
    threads.execute(() -> attempt(number, scope));
  }

  private void attempt(int number, AttemptScope scope) {
    AttemptOutcome outcome;
    try {
      outcome = exchange.attempt(number, scope);
    } catch (RuntimeException | LinkageError fault) {
      outcome = AttemptOutcome.of(AttemptOutcome.Kind.LOCAL_FAULT, "an internal error: " + fault);
    }
    boolean cancelled = scope.isClosed();
    scope.close();
    if (!cancelled) {
      ended.add(new Ended(number, outcome));
    }
  }

  @Override
  public void cancel(int number) {
    AttemptScope scope = running.remove(number);
    if (scope != null) {
      scope.close();
    }
  }

  @Override
  public AttemptOutcome soFar(int number) {
    AttemptScope scope = running.get(number);
    return scope == null
        ? AttemptOutcome.of(AttemptOutcome.Kind.LOCAL_FAULT, "the attempt has ended")
        : scope.soFar();
  }

  @Override
  public Optional<Ended> next(long until) {
    try {
      return Optional.ofNullable(poll(until - now()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private @Nullable Ended poll(long nanos) throws InterruptedException {
    Ended next = nanos <= 0 ? ended.poll() : ended.poll(nanos, TimeUnit.NANOSECONDS);
    if (next != null) {
      running.remove(next.number());
    }
    return next;
  }
}
