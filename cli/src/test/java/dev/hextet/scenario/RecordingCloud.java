package dev.hextet.scenario;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A cloud that remembers which calls changed it, or were meant to. */
final class RecordingCloud implements ForwardingCloud {
  private final Cloud cloud;
  private final List<String> actions = new ArrayList<>();

  RecordingCloud(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public Cloud cloud() {
    return cloud;
  }

  /** The actions since the last time that this was asked. */
  synchronized List<String> taken() {
    List<String> taken = List.copyOf(actions);
    actions.clear();
    return taken;
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    synchronized (this) {
      actions.add(action);
    }
    return cloud.call(action, arguments);
  }
}
