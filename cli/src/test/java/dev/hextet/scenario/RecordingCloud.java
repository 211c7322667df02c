package dev.hextet.scenario;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A cloud that remembers which calls changed it, or were meant to. */
final class RecordingCloud implements Cloud {
  private final Cloud cloud;
  private final List<String> actions = new ArrayList<>();

  RecordingCloud(Cloud cloud) {
    this.cloud = cloud;
  }

  /** The actions since the last time that this was asked. */
  synchronized List<String> taken() {
    List<String> taken = List.copyOf(actions);
    actions.clear();
    return taken;
  }

  @Override
  public String region() {
    return cloud.region();
  }

  @Override
  public Duration readLag() {
    return cloud.readLag();
  }

  @Override
  public List<Value.MapOf> read(ReadQuery query) {
    return cloud.read(query);
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    synchronized (this) {
      actions.add(action);
    }
    return cloud.call(action, arguments);
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return cloud.holders(recorded);
  }

  @Override
  public void close() {
    cloud.close();
  }
}
