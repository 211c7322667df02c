package dev.hextet.cli.workplace;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * A cloud that registers its pending reads.
 *
 * @param cloud the cloud that answers
 * @param reads the register
 */
record WatchedCloud(Cloud cloud, PendingReads reads) implements ForwardingCloud {
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
}
