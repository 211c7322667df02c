package dev.hextet.scenario;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** A cloud that shows what is there, and refuses every change. */
final class RefusingCloud implements ForwardingCloud {
  private final Cloud cloud;

  RefusingCloud(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public Cloud cloud() {
    return cloud;
  }

  @Override
  public Duration readLag() {
    return Duration.ZERO;
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    throw PlanDamageTest.refusal();
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return List.of();
  }
}
