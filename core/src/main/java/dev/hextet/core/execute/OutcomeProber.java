package dev.hextet.core.execute;

import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Determines the outcome of calls without an answer. */
final class OutcomeProber {
  private final ReadBatch reads;
  private final Refresher refresher;
  private final StopSignal stop;

  /**
   * @param stop ends every wait
   */
  OutcomeProber(ReadBatch reads, Refresher refresher, StopSignal stop) {
    this.reads = reads;
    this.refresher = refresher;
    this.stop = stop;
  }

  /**
   * A call with an unknown outcome.
   *
   * @param settle wholly known
   * @param resource the resource that the call creates or changes
   */
  record Unsettled(OutcomeProbe settle, RecordedResource resource) {
    /** Determines whether no read can show the outcome. */
    boolean isUnseen() {
      return settle instanceof OutcomeProbe.Harmless || settle instanceof OutcomeProbe.ByNothing;
    }

    /** A query of the settling, made with the provider configuration of the resource. */
    ReadQuery of(ReadQuery query) {
      return query.in(resource.provider());
    }
  }

  /**
   * Returns the results of the call if it took effect; empty if it did not, or if a repetition is
   * harmless.
   *
   * @param patience time for which an empty answer is not a proof
   * @throws StepFailed if several objects match
   */
  Optional<Value.MapOf> find(Unsettled call, Duration patience)
      throws StepFailed, InterruptedException {
    return findAll(List.of(call), patience).get(0);
  }

  /** Determines whether a read returns a resource now. */
  boolean sees(RecordedResource resource) {
    return refresher.observe(resource, reads.all(refresher.reads(resource))).isPresent();
  }

  /** The same of many calls, which are looked for together. */
  List<Optional<Value.MapOf>> findAll(List<Unsettled> calls, Duration patience)
      throws StepFailed, InterruptedException {
    Backoff backoff = new Backoff(patience, stop);
    while (true) {
      List<Optional<Value.MapOf>> found = look(calls);
      boolean missing = false;
      for (int i = 0; i < calls.size(); i++) {
        missing |= found.get(i).isEmpty() && !calls.get(i).isUnseen();
      }
      if (!missing || !backoff.pause()) {
        return found;
      }
    }
  }

  private List<Optional<Value.MapOf>> look(List<Unsettled> calls) throws StepFailed {
    List<ReadQuery> queries = new ArrayList<>();
    calls.forEach(call -> queries.addAll(queries(call)));
    ReadAnswers answers = reads.all(queries);
    List<Optional<Value.MapOf>> found = new ArrayList<>();
    for (Unsettled call : calls) {
      found.add(found(call, answers));
    }
    return found;
  }

  private List<ReadQuery> queries(Unsettled call) {
    if (call.settle() instanceof OutcomeProbe.ByRead byRead) {
      return List.of(call.of(byRead.query()));
    } else if (call.settle() instanceof OutcomeProbe.ByEffect effect) {
      return List.of(call.of(effect.query()));
    }
    return call.isUnseen() ? List.of() : refresher.reads(call.resource());
  }

  private Optional<Value.MapOf> found(Unsettled call, ReadAnswers answers) throws StepFailed {
    if (call.settle() instanceof OutcomeProbe.ByRead byRead) {
      return byRead(byRead, call.resource(), AnswerFilter.items(call.of(byRead.query()), answers));
    } else if (call.settle() instanceof OutcomeProbe.ByEffect effect) {
      return byEffect(effect, AnswerFilter.items(call.of(effect.query()), answers));
    }
    return call.isUnseen()
        ? Optional.empty()
        : refresher
            .observe(call.resource(), answers)
            .map(live -> Value.map(Map.of("id", live.values().get("id"))));
  }

  private static Optional<Value.MapOf> byEffect(
      OutcomeProbe.ByEffect effect, List<Value.MapOf> items) {
    long there =
        items.stream()
            .flatMap(item -> AnswerPaths.all(item, effect.path()).stream())
            .filter(value -> effect.among().isEmpty() || effect.among().contains(value))
            .distinct()
            .count();
    return there >= effect.atLeast() ? Optional.of(Value.map(Map.of())) : Optional.empty();
  }

  private static Optional<Value.MapOf> byRead(
      OutcomeProbe.ByRead settle, RecordedResource resource, List<Value.MapOf> items)
      throws StepFailed {
    if (items.size() > 1) {
      throw new StepFailed(
          RunDiagnostic.TWO_CANDIDATES.with(
              resource.address(),
              settle.query().action(),
              ids(settle, items),
              settle.query().filter()));
    }
    return items.stream().findFirst().map(item -> gave(settle.gives(), item));
  }

  private static String ids(OutcomeProbe.ByRead settle, List<Value.MapOf> items) {
    String path = settle.gives().getOrDefault("id", "");
    return items.stream()
        .map(item -> AnswerPaths.text(item, path).orElse("one without an id"))
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static Value.MapOf gave(Map<String, String> gives, Value.MapOf item) {
    Map<String, Value> gave = new TreeMap<>();
    gives.forEach((name, path) -> gave.put(name, AnswerPaths.first(item, path)));
    return Value.map(gave);
  }
}
