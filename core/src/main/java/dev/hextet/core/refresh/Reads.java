package dev.hextet.core.refresh;

import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Query;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
public final class Reads {
  private final Function<Query, List<Value.MapOf>> reader;
  private final Executor pool;

  /**
   * @param reader makes one read
   * @param pool runs the reads, each on a thread
   */
  public Reads(Function<Query, List<Value.MapOf>> reader, Executor pool) {
    this.reader = reader;
    this.pool = pool;
  }

  /**
   * Asks for everything, and waits for it.
   *
   * @throws dev.hextet.core.resource.CloudFault if any read fails
   */
  public Answers all(Collection<Query> queries) {
    Map<Query, CompletableFuture<List<Value.MapOf>>> asked = new LinkedHashMap<>();
    join(queries)
        .forEach(
            (shape, values) -> {
              Query query = shape.withValues(List.copyOf(values));
              asked.put(shape, CompletableFuture.supplyAsync(() -> reader.apply(query), pool));
            });
    Map<Query, List<Value.MapOf>> answered = new LinkedHashMap<>();
    asked.forEach((shape, answer) -> answered.put(shape, joined(answer)));
    return new JoinedAnswers(answered);
  }

  private static Map<Query, Set<Value>> join(Collection<Query> queries) {
    Map<Query, Set<Value>> joined = new LinkedHashMap<>();
    for (Query query : queries) {
      joined.computeIfAbsent(query.shape(), s -> new LinkedHashSet<>()).addAll(query.values());
    }
    return joined;
  }

  private static List<Value.MapOf> joined(CompletableFuture<List<Value.MapOf>> answer) {
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
