package dev.hextet.core.execute;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Resolves the unknown parts of planned calls.
 *
 * @param known the known values
 * @param self the current value of {@code self}
 * @param provider the provider configuration for reads of wait conditions
 */
record ResolvedCall(EvaluationContext known, Value.MapOf self, String provider) {

  /** The arguments of a call, still marked. */
  Value.MapOf arguments(ApiCall call) {
    return known.map(call.arguments(), self);
  }

  OutcomeProbe settle(OutcomeProbe settle) {
    if (settle instanceof OutcomeProbe.ByRead byRead) {
      return new OutcomeProbe.ByRead(query(byRead.query()), byRead.gives());
    } else if (settle instanceof OutcomeProbe.ByEffect effect) {
      return new OutcomeProbe.ByEffect(
          query(effect.query()), effect.path(), all(effect.among()), effect.atLeast());
    }
    return settle;
  }

  /**
   * Returns the outcome probe for the journal. Parts with a secret are omitted; the next plan reads
   * the live resource instead.
   */
  OutcomeProbe written(OutcomeProbe settle) {
    boolean secret =
        settle instanceof OutcomeProbe.ByEffect effect
            && effect.among().stream()
                .map(value -> known.resolve(value, self))
                .anyMatch(Value::isSensitive);
    return secret ? OutcomeProbe.HARMLESS : settle(settle);
  }

  /**
   * Returns the wait conditions after a call.
   *
   * @param timeout time limit of the document, if any
   */
  List<WaitCondition> waits(ApiCall call, Optional<Duration> timeout) {
    return call.waits().stream().map(wait -> wait(wait, timeout.orElse(wait.timeout()))).toList();
  }

  private WaitCondition wait(WaitCondition wait, Duration timeout) {
    return wait.withQuery(query(wait.query()).in(provider)).withTimeout(timeout);
  }

  private ReadQuery query(ReadQuery query) {
    return query
        .withArguments((Value.MapOf) known.map(query.arguments(), self).unmarked())
        .withValues(all(query.values()));
  }

  private List<Value> all(List<Value> values) {
    return known.all(values, self).stream().map(Value::unmarked).toList();
  }
}
