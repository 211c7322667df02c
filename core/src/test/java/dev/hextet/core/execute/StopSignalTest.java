package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final AtomicLong now = new AtomicLong();
  private final StopSignal stop = new StopSignal(now::get);

  private void pass(long millis) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
    stop.endWaits();
  }

  private boolean isInterruptedWhile(Runnable time) {
    return stop.interruptibly(
        () -> {
          time.run();
          return Thread.currentThread().isInterrupted();
        });
  }

  @Test
  void letsWaitsGoOnUntilItIsGiven() {
    assertThat(isInterruptedWhile(() -> pass(3_600_000))).isFalse();
  }

  @Test
  void givesAnAnswerAMomentToCome() {
    stop.request();

    assertThat(isInterruptedWhile(() -> pass(500))).isFalse();
  }

  @Test
  void endsTheWaitForAnAnswerAndAsksNoMore() {
    stop.request();

    assertThat(isInterruptedWhile(() -> pass(1000))).isTrue();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    CloudFault fault = catchThrowableOfType(CloudFault.class, () -> stop.interruptibly(() -> ""));
    assertThat(fault.kind()).isEqualTo(FaultKind.STOPPED);
  }

  @Test
  void asksACloudThatAnswersForWhatRunningStepsNeed() {
    stop.request();
    pass(5000);

    assertThat(stop.interruptibly(() -> "there")).isEqualTo("there");
  }

  @Test
  void pausesNoMore() {
    stop.request();
    pass(1000);

    assertThatThrownBy(() -> stop.pause(0)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
