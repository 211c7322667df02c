package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.wire.Answer;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private Instant now = Instant.EPOCH;
  private final Throttle throttle =
      new Throttle(query -> new Answer(200, "", "id", ""), new Hand());

  private int allowed(String action, Map<String, String> parameters) {
    int count = 0;
    while (status(action, parameters) == 200) {
      count++;
    }
    return count;
  }

  private int status(String action, Map<String, String> parameters) {
    return throttle.answer(new Query(action, "us-east-1", Parameters.of(parameters))).status();
  }

  @Test
  void letsAsManyLaunchesThroughAsTheBucketHolds() {
    assertThat(allowed("RunInstances", Map.of())).isEqualTo(5);
  }

  @Test
  void refusesWithTheStatusAndCodeOfEc2() {
    allowed("RunInstances", Map.of());

    Answer refusal =
        throttle.answer(new Query("RunInstances", "us-east-1", Parameters.of(Map.of())));

    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.code()).isEqualTo("RequestLimitExceeded");
  }

  @Test
  void fillsTheBucketAgainWithTime() {
    allowed("RunInstances", Map.of());

    now = now.plus(Duration.ofSeconds(1));

    assertThat(allowed("RunInstances", Map.of())).isEqualTo(2);
  }

  @Test
  void chargesMoreForReadsWithoutBounds() {
    assertThat(allowed("DescribeInstances", Map.of())).isEqualTo(50);
    assertThat(allowed("DescribeVpcs", Map.of())).isEqualTo(100);
  }

  @Test
  void countsEachActionByItself() {
    allowed("CreateVpc", Map.of());

    assertThat(status("CreateSubnet", Map.of())).isEqualTo(200);
  }

  private final class Hand extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
