package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.action.ActionDispatcher;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private Instant now = Instant.EPOCH;
  private final Throttle throttle = throttle(1);

  private Throttle throttle(double factor) {
    ActionDispatcher actions = new ActionDispatcher(ServiceRegistry.of(SandboxServices.all(false)));
    return new Throttle(query -> new ApiAnswer(200, "", "id", ""), actions, new Hand(), factor);
  }

  private int allowed(String action, Map<String, String> parameters) {
    int count = 0;
    while (status(action, parameters) == 200) {
      count++;
    }
    return count;
  }

  private int status(String action, Map<String, String> parameters) {
    return throttle.answer(new ApiRequest(action, "us-east-1", Parameters.of(parameters))).status();
  }

  @Test
  void letsAsManyLaunchesThroughAsTheBucketHolds() {
    assertThat(allowed("RunInstances", Map.of())).isEqualTo(5);
  }

  @Test
  void refusesWithTheStatusAndCodeOfEc2() {
    allowed("RunInstances", Map.of());

    ApiAnswer refusal =
        throttle.answer(new ApiRequest("RunInstances", "us-east-1", Parameters.of(Map.of())));

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
  void countsInstancesBesideCalls() {
    assertThat(status("StopInstances", instances(999))).isEqualTo(200);
    assertThat(status("StopInstances", instances(2))).isEqualTo(503);
    assertThat(status("StopInstances", instances(1))).isEqualTo(200);
  }

  private static Map<String, String> instances(int count) {
    return IntStream.rangeClosed(1, count)
        .boxed()
        .collect(Collectors.toMap(n -> "InstanceId." + n, n -> "i-" + n));
  }

  @Test
  void hasLargerBucketsThanEc2IfItIsTold() {
    Throttle doubled = throttle(2);
    int count = 0;
    while (doubled.answer(query("RunInstances")).status() == 200) {
      count++;
    }

    assertThat(count).isEqualTo(10);
  }

  @Test
  void letsOneThroughHoweverSmallTheBuckets() {
    Throttle slow = throttle(0.01);

    assertThat(slow.answer(query("RunInstances")).status()).isEqualTo(200);
    assertThat(slow.answer(query("RunInstances")).status()).isEqualTo(503);
  }

  private static ApiRequest query(String action) {
    return new ApiRequest(action, "us-east-1", Parameters.of(Map.of()));
  }

  @Test
  void sharesABucketAmongResourceIntensiveActions() {
    assertThat(allowed("RevokeSecurityGroupIngress", Map.of())).isEqualTo(50);
    assertThat(allowed("AuthorizeSecurityGroupIngress", Map.of())).isZero();
  }

  @Test
  void countsEachActionByItself() {
    allowed("CreateVpc", Map.of());

    assertThat(status("CreateSubnet", Map.of())).isEqualTo(200);
  }

  private final class Hand extends UtcClock {

    @Override
    public Instant instant() {
      return now;
    }
  }
}
