package dev.hextet.core.execute;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Cloud that answers calls and reads by a script; the last answer to reads repeats. */
final class ScriptedCloud implements Cloud {
  private final Deque<Supplier<Value.MapOf>> calls = new ArrayDeque<>();
  private final Deque<Supplier<List<Value.MapOf>>> reads = new ArrayDeque<>();
  private final List<String> log = new ArrayList<>();
  private List<String> holders = List.of();

  /** Adds the answer of the next call. */
  ScriptedCloud answering(String name, String value) {
    calls.add(() -> Value.map(Map.of(name, Value.of(value))));
    return this;
  }

  /** Adds the failure of the next call. */
  ScriptedCloud failing(FaultKind kind, String code, String words) {
    calls.add(
        () -> {
          throw new CloudFault(kind, code, words);
        });
    return this;
  }

  /** Adds the items of the next read. */
  ScriptedCloud showing(Value.MapOf... items) {
    reads.add(() -> List.of(items));
    return this;
  }

  /** Adds the failure of the next read. */
  ScriptedCloud failingRead(FaultKind kind) {
    reads.add(
        () -> {
          throw new CloudFault(kind, "Outage", "no answer");
        });
    return this;
  }

  ScriptedCloud heldBy(String... users) {
    holders = List.of(users);
    return this;
  }

  /** Returns the actions of all calls and reads, in order. */
  synchronized List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public String region() {
    return "here";
  }

  @Override
  public synchronized List<Value.MapOf> read(ReadQuery query) {
    log.add(query.action());
    Supplier<List<Value.MapOf>> next = reads.size() > 1 ? reads.poll() : reads.peek();
    return next == null ? List.of() : next.get();
  }

  @Override
  public synchronized Value.MapOf call(String action, Value.MapOf arguments) {
    log.add(action);
    Supplier<Value.MapOf> next = calls.poll();
    if (next == null) {
      throw new IllegalStateException("no answer to " + action);
    }
    return next.get();
  }

  @Override
  public Duration readLag() {
    return Duration.ZERO;
  }

  @Override
  public List<String> holders(RecordedResource recorded) {
    return holders;
  }

  @Override
  public void close() {}
}
