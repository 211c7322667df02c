package dev.hextet.cli.workplace;

import dev.hextet.cli.host.PendingWaits;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.DryRunResult;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Cloud that registers its pending reads.
 *
 * @param cloud the cloud that answers
 * @param waits register of the reads
 */
record WatchedCloud(Cloud cloud, PendingWaits waits) implements ForwardingCloud {
  private static final String NAME = "EC2";

  @Override
  public String account() {
    return waits.during(NAME, "GetCallerIdentity", cloud::account);
  }

  @Override
  public List<OwnedResource> owned() {
    return waits.during(NAME, "DescribeTags", cloud::owned);
  }

  @Override
  public DryRunResult dryRun(String action, Value.MapOf arguments) {
    return waits.during(NAME, action, () -> cloud.dryRun(action, arguments));
  }

  @Override
  public List<Value.MapOf> read(ReadQuery query) {
    return waits.during(NAME, query.action(), () -> cloud.read(query));
  }
}
