package dev.hextet.core.refresh;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadQuery;
import java.util.List;

/**
 * A read that the cloud refused.
 *
 * @param queries what it was made for: one query, if the others of the same read are not to blame
 * @param fault what the cloud says
 */
public record RefusedRead(List<ReadQuery> queries, CloudFault fault) {
  public RefusedRead {
    queries = List.copyOf(queries);
  }

  /** Makes what is thrown of all refusals of some reads that were made at once; never none. */
  @FunctionalInterface
  public interface Teller {
    RuntimeException tell(List<RefusedRead> refusals);
  }
}
