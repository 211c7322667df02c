package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private long nanos = 7;

  @Test
  void goesOnByItself() {
    Clock clock = new SteadyClock(Clock.fixed(START, ZoneOffset.UTC), () -> nanos);

    assertThat(clock.instant()).isEqualTo(START);
    nanos += Duration.ofHours(3).toNanos();
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
  }
}
