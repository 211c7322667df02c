package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.state.Digests;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Executes one step: its calls in order, each through the journal, and the verification. */
final class StepRunner {
  private final RunRecorder run;
  private final EvaluationContext known;
  private final CallRunner caller;
  private final WaitLoop waiter;
  private final PostApplyVerification verification;
  private final LookupRunner lookups;
  private final DeferredConditions conditions;

  StepRunner(
      RunRecorder run,
      EvaluationContext known,
      CallRunner caller,
      WaitLoop waiter,
      PostApplyVerification verification,
      LookupRunner lookups) {
    this.run = run;
    this.known = known;
    this.caller = caller;
    this.waiter = waiter;
    this.verification = verification;
    this.lookups = lookups;
    this.conditions = new DeferredConditions(known);
  }

  /** Determines whether the journal of the run rejected an entry. */
  boolean isBroken() {
    return run.isBroken();
  }

  /** Runs a step, records its resource, and returns the resource's id. */
  String carryOut(Step step) throws StepFailed, InterruptedException {
    if (step instanceof Step.Delete deletion) {
      return delete(deletion);
    }
    return step instanceof Step.Change change ? make(change) : lookups.carryOut(step);
  }

  private String delete(Step.Change step) throws StepFailed, InterruptedException {
    ResourceRecord doomed = run.doomed(step);
    Attributes before = run.change(step).before();
    List<WaitCondition> waits =
        calls(step, doomed, new Target(doomed.address(), doomed, before)).waits();
    waiter.await(waits);
    run.gone(step, doomed.address());
    if (!doomed.address().isDeposed() && run.change(step).action() != Action.CREATE_THEN_DELETE) {
      known.remove(step.address());
    }
    return doomed.id();
  }

  private String make(Step.Change step) throws StepFailed, InterruptedException {
    PlannedChange change = run.change(step);
    if (step.phase() != Phase.EARLY) {
      conditions.require(change.terms().preconditions());
    }
    if (step instanceof Step.Create && change.action() == Action.CREATE_THEN_DELETE) {
      run.depose(step);
    }
    Attributes wanted = wanted(step);
    ResourceRecord draft = withKnown(run.draft(step), wanted);
    Made made =
        calls(step, run.halfMade(step, draft, wanted), new Target(step.address(), draft, wanted));
    Attributes live = verification.of(step, made, wanted);
    ResourceRecord seen = verification.record(made.record(), live);
    ResourceRecord record =
        run.isLastPart(step) ? verification.record(draft.withId(seen.id()), live) : seen;
    caller.made(ResourceIds.of(run.type(step), record.id(), live.values()));
    run.end(step, record);
    known.put(step.address(), run.type(step).schema().read(live));
    if (step.phase() != Phase.EARLY && run.isLastPart(step)) {
      conditions.require(change.terms().postconditions());
    }
    return record.id();
  }

  /** The planned values that can be known by now: those that the step itself gives are left out. */
  private Attributes wanted(Step.Change step) throws StepFailed {
    Value.MapOf resolved = known.map(plannedValues(step), Value.map(Map.of()));
    Map<String, Value> canonical = new TreeMap<>();
    for (Map.Entry<String, Value> entry : resolved.entries().entrySet()) {
      canonical.put(entry.getKey(), canonical(step, entry.getKey(), entry.getValue()));
    }
    return new Attributes(Value.map(canonical));
  }

  private Value canonical(Step.Change step, String name, Value value) throws StepFailed {
    try {
      return run.type(step)
          .schema()
          .attribute(name)
          .map(attribute -> attribute.canonical(value, KindContext.NONE))
          .orElse(value);
    } catch (InvalidValue e) {
      throw new StepFailed(e.problem().ofAttribute(name));
    }
  }

  private Value.MapOf plannedValues(Step.Change step) {
    Address own = step.address().whole();
    Map<String, Value> wanted = new TreeMap<>();
    run.change(step)
        .after()
        .values()
        .entries()
        .forEach(
            (name, value) -> {
              if (value.isKnown() || !refersTo(own, value)) {
                wanted.put(name, value);
              }
            });
    return Value.map(wanted);
  }

  /**
   * Determines whether a value depends on a block; instances of a block cannot refer to one
   * another.
   */
  private static boolean refersTo(Address block, Value value) {
    return Terms.blocks(value).contains(block);
  }

  private ResourceRecord withKnown(ResourceRecord draft, Attributes wanted) {
    ResourceRecord filled = draft.withValues(draft.id(), wanted.values(), run.sealer());
    return draft.id().isEmpty() ? filled : filled.withId(draft.id());
  }

  /**
   * The resource of a step's calls.
   *
   * @param address the resource
   * @param record its record after the calls
   * @param attributes its attributes after the calls; for a deletion, its present attributes
   */
  private record Target(Address address, ResourceRecord record, Attributes attributes) {
    RecordedResource recorded() {
      return new RecordedResource(
          address, record.id(), attributes, record.configured(), record.provider());
    }
  }

  /**
   * The result of a step's calls.
   *
   * @param record the record, with the id if a call returned it
   * @param waits pending wait conditions
   */
  record Made(ResourceRecord record, List<WaitCondition> waits) {}

  /** Makes the calls; each result is kept before anything else can fail. */
  private Made calls(Step.Change step, ResourceRecord halfMade, Target target)
      throws StepFailed, InterruptedException {
    ResourceRecord record = halfMade;
    Value.MapOf self = run.self(step, target.record());
    List<WaitCondition> waits = List.of();
    for (int i = 0; i < step.calls().size(); i++) {
      waiter.await(waits);
      Value.MapOf gave =
          call(step, i, record, new ResolvedCall(known, self, target.record().provider()), target);
      for (Map.Entry<String, Value> given : gave.entries().entrySet()) {
        self = self.with(given.getKey(), given.getValue());
      }
      Optional<String> id = gave.get("id").asText();
      if (id.isPresent()) {
        record = record.withId(id.get());
        caller.made(Set.of(id.get()));
        run.keep(record);
      }
      run.done(step, i, gave);
      waits =
          new ResolvedCall(known, self, target.record().provider())
              .waits(step.calls().get(i), timeouts(step).of(step.operation()));
    }
    return new Made(record, waits);
  }

  private Value.MapOf call(
      Step.Change step, int number, ResourceRecord record, ResolvedCall filled, Target target)
      throws StepFailed, InterruptedException {
    ApiCall call = step.calls().get(number);
    Value.MapOf marked = filled.arguments(call);
    Value.MapOf arguments = (Value.MapOf) marked.unmarked();
    SecretRedactor secrets = new SecretRedactor().in(marked).in(target.attributes().values());
    run.begin(
        step,
        number,
        call.action(),
        Digests.of(marked.expression()),
        filled.written(call.settle()),
        record);
    try {
      return caller.make(
          new CallRunner.Request(
              call,
              arguments,
              filled.settle(call.settle()),
              new CallRunner.StepContext(step.operation(), target.recorded(), timeouts(step)),
              number == step.calls().size() - 1,
              secrets));
    } catch (StepFailed e) {
      if (!e.isOpen()) {
        run.refused(step, number, e.diagnostic().code());
      }
      throw e;
    }
  }

  private OperationTimeouts timeouts(Step.Change step) {
    return run.change(step).terms().timeouts();
  }
}
