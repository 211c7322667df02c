package dev.hextet.cli;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * A cloud whose reads are known while they are pending.
 *
 * @param cloud makes the calls
 * @param reads gets the reads
 */
record WatchedCloud(Cloud cloud, PendingReads reads) implements Cloud {
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
    return reads.during("GetCallerIdentity", cloud::account);
  }

  @Override
  public List<OwnedResource> owned() {
    return reads.during("DescribeTags", cloud::owned);
  }

  @Override
  public List<Value.MapOf> read(ReadQuery query) {
    return reads.during(query.action(), () -> cloud.read(query));
  }

  @Override
  public Value.MapOf call(String action, Value.MapOf arguments) {
    return cloud.call(action, arguments);
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
    return cloud.holders(recorded);
  }

  @Override
  public void close() {
    cloud.close();
  }
}
