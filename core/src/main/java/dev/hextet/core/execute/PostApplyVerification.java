package dev.hextet.core.execute;

import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the result of a step's calls and compares it with the plan. */
final class PostApplyVerification {
  /** Maximum time until a resource is visible with its planned values. */
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final RunRecorder run;
  private final WaitLoop waiter;
  private final Refresher refresher;

  PostApplyVerification(RunRecorder run, WaitLoop waiter, Refresher refresher) {
    this.run = run;
    this.waiter = waiter;
    this.refresher = refresher;
  }

  /** Reads the resource until its wait conditions hold and it has its planned values. */
  Attributes of(Step.Change step, StepRunner.Made made, Attributes wanted)
      throws StepFailed, InterruptedException {
    RecordedResource recorded =
        new RecordedResource(
            step.address(),
            made.record().id(),
            wanted,
            made.record().configured(),
            made.record().provider());
    List<ReadQuery> reads = refresher.reads(recorded);
    Duration seen = run.change(step).terms().timeouts().ofReading().orElse(SEEN);
    Duration patience = WaitLoop.longest(made.waits()).plus(seen);
    Attributes[] last = {Attributes.EMPTY};
    try {
      return waiter.poll(
          made.waits(),
          reads,
          patience,
          answers -> {
            Optional<Attributes> live = refresher.observe(recorded, answers);
            live.ifPresent(attributes -> last[0] = marked(step, attributes));
            return live.filter(attributes -> differing(step, attributes, wanted).isEmpty())
                .map(attributes -> marked(step, attributes));
          },
          "the result of " + step.address());
    } catch (StepFailed e) {
      if (last[0].equals(Attributes.EMPTY)) {
        throw e;
      }
      run.keep(record(made.record(), last[0]).withPending(made.record().pending().observed()));
      List<String> differing = differing(step, last[0], wanted);
      throw differing.isEmpty() ? e : notAsPlanned(step, differing);
    }
  }

  /**
   * Returns the record of an observed resource; if no call returned its id, the observation
   * contains it.
   */
  ResourceRecord record(ResourceRecord record, Attributes live) {
    String id = live.values().get("id").asText().orElse(record.id());
    return record.withValues(id, live.values(), run.sealer());
  }

  /** The attributes that the document sets and that are not live as they are wanted. */
  private List<String> differing(Step.Change step, Attributes live, Attributes wanted) {
    if (!run.isLastPart(step)) {
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

  private static StepFailed notAsPlanned(Step.Change step, List<String> differing) {
    return new StepFailed(
        RunDiagnostic.NOT_AS_PLANNED.with(step.address(), String.join(", ", differing)));
  }

  /**
   * Returns the live attributes with the marks of the plan. A planned attribute is sensitive as a
   * whole if any part of it is, even while its other parts are unknown.
   */
  private Attributes marked(Step.Change step, Attributes live) {
    Map<String, Value> marked = new TreeMap<>(live.values().entries());
    run.change(step)
        .after()
        .values()
        .entries()
        .forEach(
            (name, planned) -> {
              if (planned.isSensitive()) {
                marked.computeIfPresent(
                    name,
                    (n, seen) -> seen.isNull() ? seen : Value.sensitive(seen, Terms.of(planned)));
              }
            });
    return new Attributes(Value.map(marked));
  }
}
