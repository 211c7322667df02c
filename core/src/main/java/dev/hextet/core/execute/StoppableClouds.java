package dev.hextet.core.execute;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * The clouds of a run, which can be stopped while it waits for their answers.
 *
 * @param clouds asked until then
 * @param stop ends what is asked
 */
public record StoppableClouds(Clouds clouds, StopSignal stop) implements Clouds {

  @Override
  public Cloud of(String provider) {
    return new Stoppable(clouds.of(provider), stop);
  }

  private record Stoppable(Cloud cloud, StopSignal stop) implements Cloud {
    @Override
    public String region() {
      return cloud.region();
    }

    @Override
    public CloudLocation place() {
      return cloud.place();
    }

    @Override
    public String account() {
      return stop.asking(cloud::account);
    }

    @Override
    public List<Value.MapOf> read(ReadQuery query) {
      return stop.asking(() -> cloud.read(query));
    }

    @Override
    public Value.MapOf call(String action, Value.MapOf arguments) {
      return stop.asking(() -> cloud.call(action, arguments));
    }

    @Override
    public Duration readLag() {
      return cloud.readLag();
    }

    @Override
    public Attributes watched(Attributes attributes) {
      return cloud.watched(attributes);
    }

    @Override
    public List<String> holders(RecordedResource recorded) {
      return stop.asking(() -> cloud.holders(recorded));
    }

    /** Whoever connected closes the connection. */
    @Override
    public void close() {}
  }
}
