package dev.hextet.core.execute;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The parts of planned calls with every unknown in them filled in.
 *
 * @param known what is known by now
 * @param self what {@code self} is by now
 * @param provider the provider configuration that what is awaited is read with
 */
record Filled(Known known, Value.MapOf self, String provider) {

  /** The arguments of a call, still marked. */
  Value.MapOf arguments(Call call) {
    return known.map(call.arguments(), self);
  }

  Settle settle(Settle settle) {
    if (settle instanceof Settle.ByRead byRead) {
      return new Settle.ByRead(query(byRead.query()), byRead.gives());
    } else if (settle instanceof Settle.ByEffect effect) {
      return new Settle.ByEffect(
          query(effect.query()), effect.path(), all(effect.among()), effect.atLeast());
    }
    return settle;
  }

  /**
   * How a call is settled, as it may be written down: what has a secret in it is left for the next
   * plan, which sees what is live.
   */
  Settle written(Settle settle) {
    boolean secret =
        settle instanceof Settle.ByEffect effect
            && effect.among().stream()
                .map(value -> known.resolve(value, self))
                .anyMatch(Value::isSensitive);
    return secret ? Settle.HARMLESS : settle(settle);
  }

  /**
   * What is awaited after a call.
   *
   * @param timeout how long at most, where the document says so
   */
  List<Wait> waits(Call call, Optional<Duration> timeout) {
    return call.waits().stream().map(wait -> wait(wait, timeout.orElse(wait.timeout()))).toList();
  }

  private Wait wait(Wait wait, Duration timeout) {
    return new Wait(
        wait.what(),
        query(wait.query()).in(provider),
        wait.path(),
        wait.wanted(),
        wait.ignored(),
        wait.failed(),
        wait.goneIsDone(),
        timeout);
  }

  private Query query(Query query) {
    return new Query(
        query.action(),
        (Value.MapOf) known.map(query.arguments(), self).unmarked(),
        query.filter(),
        all(query.values()));
  }

  private List<Value> all(List<Value> values) {
    return known.all(values, self).stream().map(Value::unmarked).toList();
  }
}
