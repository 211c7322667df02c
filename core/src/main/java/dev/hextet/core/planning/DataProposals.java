package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.ReadReason;
import dev.hextet.core.planning.condition.ConditionEvaluation;
import dev.hextet.core.refresh.DataSourceRead;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Results of data sources, at plan time or during apply. */
final class DataProposals {
  private final PlannerInputs inputs;
  private final LookupAnswers lookups;
  private final PlannedCheckContext world;
  private final Predicate<Address> pending;
  private final Diagnostics problems;
  private final BlockEvaluation evaluation;
  private final ConditionEvaluation conditions;
  private final PinnedResults choices;
  private final SortedMap<Address, List<ReadQuery>> missing = new TreeMap<>();
  private final List<PlannedRead> reads = new ArrayList<>();
  private final SortedMap<Address, Attributes> dataAttributes = new TreeMap<>();
  private final List<PlannedCondition> open = new ArrayList<>();
  private final SortedMap<Address, SortedSet<Address>> needs = new TreeMap<>();

  /**
   * @param pending determines whether an earlier block, or a dependency of it, has pending changes
   */
  DataProposals(
      PlannerInputs inputs,
      PlannedCheckContext world,
      Predicate<Address> pending,
      Diagnostics problems) {
    this.inputs = inputs;
    this.lookups = inputs.observed().lookups();
    this.world = world;
    this.pending = pending;
    this.problems = problems;
    this.evaluation = new BlockEvaluation(world, inputs.types(), problems);
    this.conditions = new ConditionEvaluation(inputs.mode(), problems);
    this.choices = new PinnedResults(inputs, problems);
  }

  /** Returns the reads that planning requires first. */
  SortedMap<Address, List<ReadQuery>> missing() {
    return missing;
  }

  /** Returns the reads during apply. */
  List<PlannedRead> reads() {
    return reads;
  }

  /** Returns the results. */
  SortedMap<Address, Attributes> dataAttributes() {
    return dataAttributes;
  }

  /** Returns the open conditions of the results. */
  List<PlannedCondition> open() {
    return open;
  }

  /** The choices that are to be recorded. */
  PinnedResults choices() {
    return choices;
  }

  /** Returns the dependencies of each instance. */
  SortedMap<Address, SortedSet<Address>> needs() {
    return needs;
  }

  void add(DataConfiguration data, Scope scope) {
    String about = data.address().toString();
    needs.put(data.address(), data.dependencies());
    List<PlannedCondition> before = conditions.open(data.lifecycle().preconditions(), about, scope);
    Attributes arguments =
        new Attributes(Value.map(evaluation.wanted(data, data.source().schema(), scope)));
    boolean waits = data.after().stream().anyMatch(pending);
    boolean later = waits || !arguments.values().isKnown();
    boolean wrong = problems.hasErrors(about);
    Optional<Attributes> answer = later || wrong ? Optional.empty() : attributes(data, arguments);
    Attributes after = answer.orElseGet(() -> toCome(data, arguments));
    world.add(data.address(), after, data.source().schema());
    List<PlannedCondition> afterwards = afterwards(data, scope, after);
    if (answer.isPresent()) {
      dataAttributes.put(data.address(), after);
      open.addAll(before);
      open.addAll(afterwards);
    } else if (later) {
      ChangeSettings terms = new ChangeSettings(OperationTimeouts.NONE, before, afterwards);
      ReadReason why = reason(data, waits);
      defer(new PlannedRead(data.address(), arguments, after, data.provider(), why, terms), data);
    }
  }

  private static ReadReason reason(DataConfiguration data, boolean waits) {
    if (data.isScoped()) {
      return ReadReason.CHECK_NESTED;
    }
    return waits ? ReadReason.DEPENDENCY_PENDING : ReadReason.CONFIG_UNKNOWN;
  }

  /** Adds the results of another evaluation. */
  void addAll(DataProposals other) {
    needs.putAll(other.needs);
    missing.putAll(other.missing);
    reads.addAll(other.reads);
    dataAttributes.putAll(other.dataAttributes);
    open.addAll(other.open);
  }

  private List<PlannedCondition> afterwards(DataConfiguration data, Scope scope, Attributes after) {
    String about = data.address().toString();
    return problems.hasErrors(about)
        ? List.of()
        : conditions.open(
            data.lifecycle().postconditions(),
            about,
            scope.withSelf(() -> data.source().schema().read(after)));
  }

  private void defer(PlannedRead read, DataConfiguration data) {
    choices.keep(data);
    if (inputs.mode() == PlanMode.NORMAL && lookups.possible()) {
      reads.add(read);
    }
  }

  private Optional<Attributes> attributes(DataConfiguration data, Attributes arguments) {
    String region = inputs.placements().of(data.provider()).region();
    DataSourceRead inquiry = new DataSourceRead(data.source(), arguments, data.provider(), region);
    List<ReadQuery> queries = inquiry.missing(lookups);
    Optional<Diagnostic> refusal = lookups.refusal(queries);
    if (refusal.isPresent()) {
      problems.add(refusal.get().about(data.address().toString()));
      return Optional.empty();
    }
    if (!queries.isEmpty() && lookups.possible()) {
      missing.put(data.address(), queries);
      return Optional.empty();
    } else if (!queries.isEmpty() || region.isEmpty()) {
      return choices.remembered(data, arguments);
    }
    return data.source().isPinned()
        ? choices.attributes(data, arguments, reported -> answer(data, inquiry, reported))
        : answer(data, inquiry, problems);
  }

  private Optional<Attributes> answer(
      DataConfiguration data, DataSourceRead inquiry, Diagnostics reported) {
    try {
      return Optional.of(inquiry.answer(lookups));
    } catch (InvalidValue e) {
      reported.add(e.problem().at(data.where()).about(data.address().toString()));
      return Optional.empty();
    }
  }

  /** Returns the arguments and the unknown result. */
  private static Attributes toCome(DataConfiguration data, Attributes arguments) {
    Map<String, Value> values = new TreeMap<>();
    for (Attribute<?> attribute : data.source().schema().attributes().values()) {
      Value given = arguments.value(attribute);
      Value unsaid =
          attribute.presence() == Presence.OPTIONAL
              ? attribute.fallback()
              : attribute.unknown(Terms.of(Reference.to(data.address(), attribute.name())));
      values.put(attribute.name(), given.isNull() ? unsaid : given);
    }
    return new Attributes(Value.map(values));
  }
}
