package dev.hextet.core.execute;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DryRunResult;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Clouds whose pending requests end with the stop signal of a run.
 *
 * @param clouds the clouds that answer
 * @param stop the signal that ends a pending request
 */
public record StoppableClouds(Clouds clouds, StopSignal stop) implements Clouds {

  @Override
  public Cloud of(String provider) {
    return new StoppableCloud(clouds.of(provider), stop);
  }

  private record StoppableCloud(Cloud cloud, StopSignal stop) implements ForwardingCloud {
    @Override
    public String account() {
      return stop.interruptibly(cloud::account);
    }

    @Override
    public List<OwnedResource> owned() {
      return stop.interruptibly(cloud::owned);
    }

    @Override
    public List<Value.MapOf> read(ReadQuery query) {
      return stop.interruptibly(() -> cloud.read(query));
    }

    @Override
    public Value.MapOf call(String action, Value.MapOf arguments) {
      return stop.interruptibly(() -> cloud.call(action, arguments));
    }

    @Override
    public DryRunResult dryRun(String action, Value.MapOf arguments) {
      return stop.interruptibly(() -> cloud.dryRun(action, arguments));
    }

    @Override
    public List<String> holders(RecordedResource recorded) {
      return stop.interruptibly(() -> cloud.holders(recorded));
    }

    @Override
    public List<String> quota(String code, RecordedResource rejected) {
      return stop.interruptibly(() -> cloud.quota(code, rejected));
    }

    /** Leaves the connection to its owner. */
    @Override
    public void close() {}
  }
}
