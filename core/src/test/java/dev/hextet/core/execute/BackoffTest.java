package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void neverPausesWithoutTime() throws Exception {
    Backoff backoff = new Backoff(Duration.ZERO);

    assertThat(backoff.isOver()).isTrue();
    assertThat(backoff.pause()).isFalse();
  }

  @Test
  void pausesUntilItsTimeIsOver() throws Exception {
    Backoff backoff = new Backoff(Duration.ofMillis(20));

    while (backoff.pause()) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    assertThat(backoff.isOver()).isTrue();
  }

  @Test
  void pausesWhileThereIsTime() throws Exception {
    Backoff backoff = new Backoff(Duration.ofDays(1));

    assertThat(backoff.pause()).isTrue();
    assertThat(backoff.isOver()).isFalse();
  }

  @Test
  void endsAPauseOfAStoppedRun() {
    AtomicLong now = new AtomicLong();
    StopSignal stop = new StopSignal(now::get);
    stop.request();
    now.addAndGet(Duration.ofMinutes(1).toNanos());

    assertThatThrownBy(() -> new Backoff(Duration.ofDays(1), stop).pause())
        .isInstanceOf(InterruptedException.class);
  }
}
