package dev.hextet.aws.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstLeavesAtOnceAndTheRestAtTheRate() {
    TokenBucket bucket = new TokenBucket(2, 4, true, 0);

    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isEqualTo(SECOND / 4);
    assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
  }

  @Test
  void fillsUpAgainWithTime() {
    TokenBucket bucket = new TokenBucket(2, 4, true, 0);
    bucket.take(0);
    bucket.take(0);

    assertThat(bucket.take(SECOND)).isZero();
    assertThat(bucket.take(SECOND)).isZero();
    assertThat(bucket.take(SECOND)).isPositive();
  }

  @Test
  void throttlingHalvesTheRateAndAnswersRestoreIt() {
    TokenBucket bucket = new TokenBucket(2, 4, true, 0);

    bucket.throttled(0);
    assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
    for (int i = 0; i < 25; i++) {
      bucket.answered(0);
    }

    assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
  }

  @Test
  void anEndpointOfItsOwnRatesIsPacedOnceItThrottles() {
    TokenBucket bucket = new TokenBucket(2, 4, false, 0);
    for (int i = 0; i < 100; i++) {
      assertThat(bucket.take(0)).isZero();
    }

    bucket.throttled(0);

    assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
  }
}
