package dev.hextet.core.execute;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Turn;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Surroundings;
import dev.hextet.core.state.Digests;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries out one step: its calls in order, each through the journal, then a look at what came. */
final class StepRunner {
  private final Run run;
  private final Known known;
  private final Caller caller;
  private final Waiter waiter;
  private final Sight sight;
  private final Conditions conditions;

  StepRunner(Run run, Known known, Caller caller, Waiter waiter, Sight sight) {
    this.run = run;
    this.known = known;
    this.caller = caller;
    this.waiter = waiter;
    this.sight = sight;
    this.conditions = new Conditions(known);
  }

  /** The resource's id, once everything is done and recorded. */
  String carryOut(Step step) throws StepFailed, InterruptedException {
    return step.operation() == Operation.DELETE ? delete(step) : make(step);
  }

  private String delete(Step step) throws StepFailed, InterruptedException {
    ResourceRecord doomed = run.doomed(step);
    Attributes before = run.change(step).before();
    Recorded recorded = recorded(doomed.address(), doomed, before);
    List<Wait> waits = calls(step, doomed, recorded).waits();
    waiter.await(waits);
    run.gone(step, doomed.address());
    if (!doomed.address().isDeposed() && run.change(step).action() != Action.CREATE_THEN_DELETE) {
      known.remove(step.address());
    }
    return doomed.id();
  }

  private String make(Step step) throws StepFailed, InterruptedException {
    PlannedChange change = run.change(step);
    if (step.turn() != Turn.EARLY) {
      conditions.require(change.terms().preconditions());
    }
    if (step.operation() == Operation.CREATE && change.action() == Action.CREATE_THEN_DELETE) {
      run.depose(step);
    }
    Attributes wanted = wanted(step);
    ResourceRecord draft = withKnown(run.draft(step), wanted);
    Made made = calls(step, draft, recorded(step.address(), draft, wanted));
    Attributes live = sight.of(step, made, wanted);
    ResourceRecord record = sight.record(made.record(), live);
    caller.made(record.id());
    run.end(step, record);
    known.put(step.address(), live);
    if (step.turn() != Turn.EARLY && sight.isLastPart(step)) {
      conditions.require(change.terms().postconditions());
    }
    return record.id();
  }

  /** The planned values that can be known by now: those that the step itself gives are left out. */
  private Attributes wanted(Step step) throws StepFailed {
    Value.MapOf resolved = known.map(plannedValues(step), Value.map(Map.of()));
    Map<String, Value> canonical = new TreeMap<>();
    for (Map.Entry<String, Value> entry : resolved.entries().entrySet()) {
      canonical.put(entry.getKey(), canonical(step, entry.getKey(), entry.getValue()));
    }
    return new Attributes(Value.map(canonical));
  }

  private Value canonical(Step step, String name, Value value) throws StepFailed {
    try {
      return run.type(step)
          .schema()
          .attribute(name)
          .map(attribute -> attribute.kind().canonical(value, Surroundings.NONE))
          .orElse(value);
    } catch (InvalidValue e) {
      throw new StepFailed(e.code(), name + ": " + e.summary(), e.detail());
    }
  }

  private Value.MapOf plannedValues(Step step) {
    String own = step.address() + ".";
    Map<String, Value> wanted = new TreeMap<>();
    run.change(step)
        .after()
        .values()
        .entries()
        .forEach(
            (name, value) -> {
              if (value.isKnown() || !value.expression().contains(own)) {
                wanted.put(name, value);
              }
            });
    return Value.map(wanted);
  }

  private ResourceRecord withKnown(ResourceRecord draft, Attributes wanted) {
    ResourceRecord filled = draft.with(draft.id(), wanted.values(), run.lineage());
    return draft.id().isEmpty() ? filled : filled.withId(draft.id());
  }

  private static Recorded recorded(Address address, ResourceRecord record, Attributes attributes) {
    return new Recorded(address, record.id(), attributes, record.configured(), record.provider());
  }

  /**
   * What the calls of a step came to.
   *
   * @param record what is to be recorded, with the id if a call gave it
   * @param waits what is still awaited
   */
  record Made(ResourceRecord record, List<Wait> waits) {}

  private Made calls(Step step, ResourceRecord draft, Recorded resource)
      throws StepFailed, InterruptedException {
    ResourceRecord record = draft;
    Value.MapOf self = run.self(step, draft);
    List<Wait> waits = List.of();
    for (int i = 0; i < step.calls().size(); i++) {
      waiter.await(waits);
      Value.MapOf gave = call(step, i, record, self, resource);
      for (Map.Entry<String, Value> given : gave.entries().entrySet()) {
        self = self.with(given.getKey(), given.getValue());
      }
      Optional<String> id = gave.get("id").asText();
      if (id.isPresent()) {
        record = record.withId(id.get());
        caller.made(id.get());
        run.keep(record);
      }
      waits = resolved(step, step.calls().get(i).waits(), self, resource.provider());
    }
    return new Made(record, waits);
  }

  private Value.MapOf call(
      Step step, int number, ResourceRecord record, Value.MapOf self, Recorded resource)
      throws StepFailed, InterruptedException {
    Call call = step.calls().get(number);
    Value.MapOf arguments = (Value.MapOf) known.map(call.arguments(), self).unmarked();
    Settle settle = resolved(call.settle(), self);
    run.begin(step, number, call.action(), Digests.of(arguments.expression()), settle, record);
    try {
      Value.MapOf gave =
          caller.make(
              new Caller.Request(
                  call, arguments, settle, step.operation(), resource, timeouts(step)));
      run.done(step, number, gave);
      return gave;
    } catch (StepFailed e) {
      if (!e.isOpen()) {
        run.refused(step, number, e.diagnostic().code());
      }
      throw e;
    }
  }

  private OperationTimeouts timeouts(Step step) {
    return run.change(step).terms().timeouts();
  }

  private Settle resolved(Settle settle, Value.MapOf self) {
    return settle instanceof Settle.ByRead byRead
        ? new Settle.ByRead(resolved(byRead.query(), self), byRead.gives())
        : settle;
  }

  private List<Wait> resolved(Step step, List<Wait> waits, Value.MapOf self, String provider) {
    Optional<Duration> timeout = timeouts(step).of(step.operation());
    List<Wait> resolved = new ArrayList<>();
    for (Wait wait : waits) {
      resolved.add(
          new Wait(
              wait.what(),
              resolved(wait.query(), self).in(provider),
              wait.path(),
              wait.wanted(),
              wait.ignored(),
              wait.failed(),
              wait.goneIsDone(),
              timeout.orElse(wait.timeout())));
    }
    return resolved;
  }

  private Query resolved(Query query, Value.MapOf self) {
    return new Query(
        query.action(),
        (Value.MapOf) known.map(query.arguments(), self).unmarked(),
        query.filter(),
        known.all(query.values(), self).stream().map(Value::unmarked).toList());
  }
}
