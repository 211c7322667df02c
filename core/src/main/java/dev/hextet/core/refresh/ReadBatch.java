package dev.hextet.core.refresh;

import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Makes many queries as few reads: those of one shape become one, and all shapes go out at once.
 */
public final class ReadBatch {
  private final Function<ReadQuery, List<Value.MapOf>> reader;
  private final Executor pool;
  private final RefusedRead.Teller teller;
  private final RefusedRead.Filter tolerated;

  /**
   * @param reader makes one read
   * @param pool runs the reads, each on a thread
   */
  public ReadBatch(Function<ReadQuery, List<Value.MapOf>> reader, Executor pool) {
    this(reader, pool, refusals -> refusals.get(0).fault(), refusal -> false);
  }

  private ReadBatch(
      Function<ReadQuery, List<Value.MapOf>> reader,
      Executor pool,
      RefusedRead.Teller teller,
      RefusedRead.Filter tolerated) {
    this.reader = reader;
    this.pool = pool;
    this.teller = teller;
    this.tolerated = tolerated;
  }

  /** Returns a batch that reports refusals in another way. */
  public ReadBatch telling(RefusedRead.Teller other) {
    return new ReadBatch(reader, pool, other, tolerated);
  }

  /** Returns a batch that continues without the answers of some rejected reads. */
  public ReadBatch tolerating(RefusedRead.Filter some) {
    return new ReadBatch(reader, pool, teller, some);
  }

  /**
   * Makes all queries and waits for the answers.
   *
   * @throws dev.hextet.core.resource.CloudFault if the cloud cannot be reached, or if it refuses a
   *     read and no other report is set
   */
  public ReadAnswers all(Collection<ReadQuery> queries) {
    Map<ReadQuery, CompletableFuture<JoinedRead>> requested = new LinkedHashMap<>();
    join(queries)
        .forEach(
            (shape, read) ->
                requested.put(shape, CompletableFuture.supplyAsync(() -> read.make(reader), pool)));
    Map<ReadQuery, List<Value.MapOf>> answered = new LinkedHashMap<>();
    List<RefusedRead> refusals = new ArrayList<>();
    requested.forEach(
        (shape, answer) -> {
          JoinedRead read = joined(answer);
          answered.put(shape, read.items());
          refusals.addAll(read.refusals());
        });
    List<RefusedRead> failures =
        refusals.stream().filter(refusal -> !tolerated.tolerates(refusal)).toList();
    if (!failures.isEmpty()) {
      throw teller.tell(failures);
    }
    Set<ReadQuery> made = new HashSet<>(queries);
    refusals.forEach(refusal -> made.removeAll(refusal.queries()));
    return new JoinedAnswers(answered, made);
  }

  private static Map<ReadQuery, JoinedRead> join(Collection<ReadQuery> queries) {
    Map<ReadQuery, JoinedRead> joined = new LinkedHashMap<>();
    for (ReadQuery query : queries) {
      joined.computeIfAbsent(query.shape(), s -> new JoinedRead()).add(query);
    }
    return joined;
  }

  private static JoinedRead joined(CompletableFuture<JoinedRead> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
