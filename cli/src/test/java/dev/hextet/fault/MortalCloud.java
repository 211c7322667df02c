package dev.hextet.fault;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/** The way of a mortal process to the cloud. */
final class MortalCloud implements ForwardingCloud {
  private final Life life;
  private final Cloud cloud;
  private final Duration readLag;

  /**
   * @param readLag how long what was made can stay invisible there
   */
  MortalCloud(Life life, Cloud cloud, Duration readLag) {
    this.life = life;
    this.cloud = cloud;
    this.readLag = readLag;
  }

  @Override
  public Cloud cloud() {
    return cloud;
  }

  @Override
  public List<OwnedResource> owned() {
    return life.does(Life.Kind.READ, "owned", cloud::owned);
  }

  @Override
  public Duration readLag() {
    return readLag;
  }

  @Override
  public List<Value.MapOf> read(ReadQuery query) {
    return life.does(Life.Kind.READ, query.action(), () -> cloud.read(query));
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    return life.does(Life.Kind.CALL, action, () -> cloud.call(action, arguments));
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return life.does(Life.Kind.READ, "holders", () -> cloud.holders(recorded));
  }
}
