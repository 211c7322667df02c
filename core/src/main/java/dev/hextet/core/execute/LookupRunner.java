package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.DataSourceRead;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the reads of a plan, each after its arguments are known. Changes nothing. */
final class LookupRunner {
  private final Map<Address, PlannedRead> planned = new HashMap<>();
  private final Map<Address, PinnedResult> kept;
  private final EvaluationContext known;
  private final Sealer sealer;
  private final DeferredConditions conditions;
  private final ReadBatch reads;
  private final Clouds clouds;
  private final Function<String, DataSource> sources;
  private final StopSignal stop;

  LookupRunner(
      Plan plan,
      EvaluationContext known,
      Sealer sealer,
      ReadBatch reads,
      StoppableClouds clouds,
      Function<String, DataSource> sources) {
    plan.reads().forEach(read -> planned.put(read.address(), read));
    this.kept = plan.choices();
    this.known = known;
    this.sealer = sealer;
    this.conditions = new DeferredConditions(known);
    this.reads = reads;
    this.clouds = clouds;
    this.sources = sources;
    this.stop = clouds.stop();
  }

  /**
   * Makes a read and returns the id of the result; empty if it has none. The failure of a read for
   * a check is a warning.
   */
  String carryOut(Step step) throws StepFailed, InterruptedException {
    PlannedRead read = planned.get(step.address());
    if (read == null) {
      throw new IllegalStateException(step.id() + " is not planned");
    }
    return read.isOfCheck() ? tried(read) : made(read);
  }

  private String tried(PlannedRead read) throws InterruptedException {
    try {
      return made(read);
    } catch (StepFailed e) {
      known.fail(read.address(), e.diagnostic());
    } catch (DiagnosticException e) {
      known.fail(read.address(), e.diagnostics().get(0));
    } catch (CloudFault fault) {
      if (fault.kind() == FaultKind.STOPPED) {
        throw fault;
      }
      known.fail(
          read.address(),
          RunDiagnostic.CLOUD_UNAVAILABLE.withCode(fault.code(), fault.words()).anywhere());
    }
    return "";
  }

  private String made(PlannedRead read) throws StepFailed, InterruptedException {
    conditions.require(read.terms().preconditions());
    DataSource source = sources.apply(read.address().type());
    Attributes arguments = arguments(read, source);
    Optional<PinnedResult> choice =
        Optional.ofNullable(kept.get(read.address()))
            .filter(chosen -> chosen.answers(sealer, read.address(), arguments));
    Attributes found =
        choice.isPresent() ? choice.get().answer(arguments) : attributes(read, source, arguments);
    known.put(read.address(), source.schema().read(found));
    conditions.require(read.terms().postconditions());
    if (source.isPinned()) {
      known.choose(read.address(), PinnedResult.of(sealer, read.address(), arguments, found));
    }
    return found.values().get("id").unmarked().asText().orElse("");
  }

  private Attributes arguments(PlannedRead read, DataSource source) throws StepFailed {
    Map<String, Value> arguments = new TreeMap<>();
    Value.MapOf resolved = known.map(read.arguments().values(), Value.map(Map.of()));
    for (Map.Entry<String, Value> entry : resolved.entries().entrySet()) {
      Attribute<?> attribute = source.schema().attribute(entry.getKey()).orElseThrow();
      try {
        Value canonical = attribute.canonical(entry.getValue(), KindContext.NONE);
        arguments.put(entry.getKey(), canonical);
      } catch (InvalidValue e) {
        throw new StepFailed(e.problem().ofAttribute(entry.getKey()));
      }
    }
    return new Attributes(Value.map(arguments));
  }

  /** A new object may be invisible at first. */
  private Attributes attributes(PlannedRead read, DataSource source, Attributes arguments)
      throws StepFailed, InterruptedException {
    Cloud cloud = clouds.of(read.provider());
    DataSourceRead inquiry = new DataSourceRead(source, arguments, read.provider(), cloud.region());
    Backoff backoff = new Backoff(cloud.readLag(), stop);
    while (true) {
      try {
        return inquiry.answer(lookedUp(inquiry));
      } catch (InvalidValue e) {
        if (!backoff.pause()) {
          throw new StepFailed(e.problem());
        }
      }
    }
  }

  private LookupAnswers lookedUp(DataSourceRead inquiry) {
    LookupAnswers lookups = LookupAnswers.NONE;
    List<ReadQuery> missing = inquiry.missing(lookups);
    while (!missing.isEmpty()) {
      lookups = lookups.and(List.of(missing), reads.all(missing));
      missing = inquiry.missing(lookups);
    }
    return lookups;
  }
}
