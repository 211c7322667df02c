package dev.hextet.core.refresh;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadQuery;
import java.util.List;

/**
 * A read that the cloud refused.
 *
 * @param queries the refused queries: a single one if the other queries of the same read are not
 *     the cause
 * @param fault the refusal
 */
public record RefusedRead(List<ReadQuery> queries, CloudFault fault) {
  public RefusedRead {
    queries = List.copyOf(queries);
  }

  /** Selects rejected reads without which a command can continue. */
  @FunctionalInterface
  public interface Filter {
    boolean tolerates(RefusedRead refusal);
  }

  /** Creates the exception for all refusals of a batch; there is at least one. */
  @FunctionalInterface
  public interface Teller {
    RuntimeException tell(List<RefusedRead> refusals);
  }
}
