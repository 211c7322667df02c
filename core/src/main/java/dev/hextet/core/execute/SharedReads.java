package dev.hextet.core.execute;

import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Joins the reads of all steps that wait at the same time: while one read of a shape is under way,
 * whoever else wants that shape shares the next one.
 */
final class SharedReads {
  private final Clouds clouds;
  private final Executor pool;
  private final Map<ReadQuery, Line> lines = new HashMap<>();

  /** The reads of one shape: at most one under way, and one that gathers. */
  private static final class Line {
    private boolean busy;
    private boolean waiting;
    private Set<Value> gathered = new LinkedHashSet<>();
    private CompletableFuture<List<Value.MapOf>> next = new CompletableFuture<>();
  }

  SharedReads(Clouds clouds, Executor pool) {
    this.clouds = clouds;
    this.pool = pool;
  }

  /** Returns the answer, which may contain more than the query selects. */
  List<Value.MapOf> read(ReadQuery query) {
    ReadQuery shape = query.shape();
    CompletableFuture<List<Value.MapOf>> mine;
    boolean leads;
    synchronized (lines) {
      Line line = lines.computeIfAbsent(shape, s -> new Line());
      line.gathered.addAll(query.values());
      mine = line.next;
      line.waiting = true;
      leads = !line.busy;
      line.busy = true;
    }
    if (leads) {
      serve(shape);
    }
    return joined(mine);
  }

  /** Makes the read that gathered; who gathers meanwhile is served on another thread. */
  private void serve(ReadQuery shape) {
    Set<Value> values;
    CompletableFuture<List<Value.MapOf>> answer;
    synchronized (lines) {
      Line line = lines.computeIfAbsent(shape, s -> new Line());
      values = line.gathered;
      answer = line.next;
      line.gathered = new LinkedHashSet<>();
      line.next = new CompletableFuture<>();
      line.waiting = false;
    }
    answer(shape, values, answer);
    boolean more;
    synchronized (lines) {
      Line line = lines.computeIfAbsent(shape, s -> new Line());
      more = line.waiting;
      line.busy = more;
    }
    if (more) {
      pool.execute(() -> serve(shape));
    }
  }

  private void answer(
      ReadQuery shape, Set<Value> values, CompletableFuture<List<Value.MapOf>> answer) {
    try {
      answer.complete(clouds.read(shape.withValues(List.copyOf(values))));
    } catch (RuntimeException | Error e) {
      // Every waiting thread must receive any failure.
      answer.completeExceptionally(e);
    }
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
