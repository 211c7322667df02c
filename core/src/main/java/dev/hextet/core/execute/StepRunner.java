package dev.hextet.core.execute;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.schema.Attribute;
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
  /** How long what was made may take to be seen as it was made. */
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final Run run;
  private final Known known;
  private final Caller caller;
  private final Waiter waiter;
  private final Refresher refresher;
  private final String region;

  StepRunner(
      Run run, Known known, Caller caller, Waiter waiter, Refresher refresher, String region) {
    this.run = run;
    this.known = known;
    this.caller = caller;
    this.waiter = waiter;
    this.refresher = refresher;
    this.region = region;
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
    if (step.operation() == Operation.CREATE && change.action() == Action.CREATE_THEN_DELETE) {
      run.depose(step);
    }
    Attributes wanted = wanted(step);
    ResourceRecord draft = withKnown(run.draft(step, region), wanted);
    Made made = calls(step, draft, recorded(step.address(), draft, wanted));
    Attributes live = look(step, made, wanted);
    ResourceRecord record = recordOf(made.record(), marked(live, wanted));
    caller.made(record.id());
    run.end(step, record);
    known.put(step.address(), marked(live, wanted));
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
    return new Recorded(address, record.id(), attributes, record.configured());
  }

  /** What the calls of a step came to: the record with its id, and what is still awaited. */
  private record Made(ResourceRecord record, List<Wait> waits) {}

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
      waits = resolved(step.calls().get(i).waits(), self);
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
          caller.make(new Caller.Request(call, arguments, settle, step.operation(), resource));
      run.done(step, number, gave);
      return gave;
    } catch (StepFailed e) {
      run.refused(step, number, e.diagnostic().code());
      throw e;
    }
  }

  private Settle resolved(Settle settle, Value.MapOf self) {
    return settle instanceof Settle.ByRead byRead
        ? new Settle.ByRead(resolved(byRead.query(), self), byRead.gives())
        : settle;
  }

  private List<Wait> resolved(List<Wait> waits, Value.MapOf self) {
    List<Wait> resolved = new ArrayList<>();
    for (Wait wait : waits) {
      resolved.add(
          new Wait(
              wait.what(),
              resolved(wait.query(), self),
              wait.path(),
              wait.wanted(),
              wait.ignored(),
              wait.failed(),
              wait.goneIsDone(),
              wait.timeout()));
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

  /** Reads the resource until what is awaited is there and it is seen as it was wanted. */
  private Attributes look(Step step, Made made, Attributes wanted)
      throws StepFailed, InterruptedException {
    Recorded recorded = recorded(step.address(), made.record(), wanted);
    List<Query> reads = run.type(step).reads(recorded);
    Duration patience = Waiter.longest(made.waits()).plus(SEEN);
    Attributes[] last = {Attributes.EMPTY};
    try {
      return waiter.poll(
          made.waits(),
          reads,
          made.waits().isEmpty() ? SEEN : patience,
          answers -> {
            Optional<Attributes> live = seen(recorded, answers);
            live.ifPresent(attributes -> last[0] = attributes);
            return live.filter(attributes -> differing(step, attributes, wanted).isEmpty());
          },
          "what was made of " + step.address());
    } catch (StepFailed e) {
      if (last[0].equals(Attributes.EMPTY)) {
        throw e;
      }
      run.keep(recordOf(made.record(), marked(last[0], wanted)));
      List<String> differing = differing(step, last[0], wanted);
      throw differing.isEmpty() ? e : notAsPlanned(step, differing);
    }
  }

  /** What is recorded of a resource that is seen; where no call gave its id, that is among it. */
  private ResourceRecord recordOf(ResourceRecord record, Attributes live) {
    String id = live.values().get("id").asText().orElse(record.id());
    return record.with(id, live.values(), run.lineage());
  }

  private Optional<Attributes> seen(Recorded recorded, Answers answers) {
    return refresher.observe(recorded, answers);
  }

  /** The attributes that the document sets and that are not live as they are wanted. */
  private List<String> differing(Step step, Attributes live, Attributes wanted) {
    if (step.operation() == Operation.UPDATE && !isLastPart(step)) {
      return List.of();
    }
    List<String> differing = new ArrayList<>();
    for (Attribute<?> attribute : run.type(step).schema().attributes().values()) {
      Value want = wanted.value(attribute).unmarked();
      boolean planned =
          run.change(step).configured().contains(attribute.name()) && wanted.has(attribute);
      if (planned
          && attribute.refreshed()
          && want.isKnown()
          && !want.equals(live.value(attribute).unmarked())) {
        differing.add(attribute.name());
      }
    }
    return differing;
  }

  /** Whether the resource is to be as wanted after this step: not if a late half still comes. */
  private boolean isLastPart(Step step) {
    return step.late()
        || run.type(step).calls(run.change(step).asChange(Operation.UPDATE)).stream()
            .noneMatch(Call::late);
  }

  private static StepFailed notAsPlanned(Step step, List<String> differing) {
    return new StepFailed(
        "NotAsPlanned",
        "the cloud made something else than was planned",
        step.address()
            + " differs in "
            + String.join(", ", differing)
            + ". It is recorded as it is; the next plan shows the difference.");
  }

  /** What is live, with the marks of what was wanted: what was sensitive stays so. */
  private static Attributes marked(Attributes live, Attributes wanted) {
    Map<String, Value> marked = new TreeMap<>(live.values().entries());
    wanted
        .values()
        .entries()
        .forEach(
            (name, value) -> {
              Value seen = marked.getOrDefault(name, Value.NULL);
              if (value.isSensitive() && !seen.isNull()) {
                marked.put(name, Value.sensitive(seen, value.expression()));
              }
            });
    return new Attributes(Value.map(marked));
  }
}
