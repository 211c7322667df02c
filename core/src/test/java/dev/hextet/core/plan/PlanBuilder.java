package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes plans by hand. Steps follow from the changes; each waits for the dependencies'. */
public final class PlanBuilder {
  public static final ProviderPlacement SITE =
      new ProviderPlacement("aws", "us-east-2", Value.map(Map.of("region", Value.of("us-east-2"))));

  private final PlanMode mode;
  private final List<PlannedChange> changes = new ArrayList<>();
  private final List<Drift> drift = new ArrayList<>();
  private final List<OutputChange> outputs = new ArrayList<>();
  private final List<PlannedProbe> probes = new ArrayList<>();
  private final List<CheckStatus> statuses = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final SortedMap<String, PlannedInput> inputs = new TreeMap<>();

  public PlanBuilder(PlanMode mode) {
    this.mode = mode;
  }

  public PlanBuilder change(PlannedChange change) {
    changes.add(change);
    return this;
  }

  public PlanBuilder drift(Drift found) {
    drift.add(found);
    return this;
  }

  public PlanBuilder output(String name, Value before, Value after) {
    outputs.add(new OutputChange(name, before, after, "", List.of(), ""));
    outputs.sort(Comparator.comparing(OutputChange::name));
    return this;
  }

  /** Adds a probe of {@code aws_vpc.main}. */
  public PlanBuilder probe(String name, ProbeKind kind, Map<String, Value> arguments) {
    probes.add(
        new PlannedProbe(
            name,
            kind,
            ProbeValues.of(kind, arguments).arguments(),
            new TreeSet<>(Set.of(Address.parse("aws_vpc.main"))),
            "",
            null));
    return this;
  }

  /** Adds the status of the assertions of a check. */
  public PlanBuilder status(String name, CheckStatus.Status status, String... problems) {
    statuses.add(new CheckStatus(name, status, List.of(problems)));
    return this;
  }

  public PlanBuilder warning(Diagnostic warning) {
    warnings.add(warning);
    return this;
  }

  public PlanBuilder input(String name, String digest) {
    inputs.put(name, new PlannedInput(Value.NULL, digest, "string"));
    return this;
  }

  public Plan build() {
    SortedMap<Address, String> fingerprints = new TreeMap<>();
    for (PlannedChange change : changes) {
      if (!change.id().isEmpty()) {
        fingerprints.put(change.address(), "sha256-" + "ab".repeat(32));
      }
    }
    return new Plan(
        mode,
        PlanProvenance.of(
            new StateVersion(
                "6f1d3c52-0d8e-4c69-9a2e-0b6b7a1f2c3d", 7, "sha256-" + "01".repeat(32)),
            "sha256-" + "23".repeat(32),
            "hextet 0.1.0"),
        PlanSources.NONE
            .withProviders(Map.of("aws", SITE.settings()))
            .withInputs(inputs)
            .withFingerprints(fingerprints),
        PlanResources.of(changes).withDrift(drift).withImports(imports()),
        PlanSchedule.of(steps()),
        new PlanConclusion(
            outputs, new PlannedChecks(List.of(), statuses, probes), new TreeMap<>()),
        warnings);
  }

  private SortedSet<Address> imports() {
    return changes.stream()
        .filter(change -> change.action() == Action.IMPORT)
        .map(PlannedChange::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (PlannedChange change : changes) {
      switch (change.action()) {
        case NO_OP, FORGET -> {}
        case CREATE -> steps.add(step(change, ChangeOperation.CREATE, Phase.MIDDLE));
        case DELETE -> steps.add(step(change, ChangeOperation.DELETE, Phase.MIDDLE));
        case UPDATE, IMPORT -> steps.addAll(parts(change));
        case REPLACE, CREATE_THEN_DELETE -> {
          steps.add(step(change, ChangeOperation.DELETE, Phase.MIDDLE));
          steps.add(step(change, ChangeOperation.CREATE, Phase.MIDDLE));
        }
      }
    }
    return ordered(steps);
  }

  private static List<Step> parts(PlannedChange change) {
    List<Step> parts = new ArrayList<>();
    for (Phase turn : Phase.values()) {
      Step part = step(change, ChangeOperation.UPDATE, turn);
      if (!part.calls().isEmpty()) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of(step(change, ChangeOperation.UPDATE, Phase.MIDDLE)) : parts;
  }

  /** The steps, each of which waits only for those before it. */
  private static List<Step> ordered(List<Step> steps) {
    List<Step> ordered = new ArrayList<>();
    TreeSet<StepId> before = new TreeSet<>();
    for (Step step : steps) {
      TreeSet<StepId> waits = new TreeSet<>(step.waitsFor());
      waits.retainAll(before);
      ordered.add(step.withWaits(waits));
      before.add(step.id());
    }
    return ordered;
  }

  private static Step step(PlannedChange change, ChangeOperation operation, Phase turn) {
    List<ApiCall> calls = change.calls(SampleTypes.type(change.type()), operation, turn);
    TreeSet<StepId> waits = new TreeSet<>();
    if (operation == ChangeOperation.CREATE) {
      change.dependencies().forEach(address -> waits.add(StepId.create(address)));
    }
    return Step.of(change.address(), operation, turn, calls).withWaits(waits);
  }

  /** A change of a resource; starts as one without attributes. */
  public static ChangeBuilder change(Action action, String address) {
    return new ChangeBuilder(action, Address.parse(address));
  }

  /** Makes one planned change. */
  public static final class ChangeBuilder {
    private final Action action;
    private final Address address;
    private final SortedMap<String, Value> before = new TreeMap<>();
    private final SortedMap<String, Value> after = new TreeMap<>();
    private final List<String> irreversible = new ArrayList<>();
    private final TreeSet<String> forcing = new TreeSet<>();
    private final TreeSet<String> configured = new TreeSet<>();
    private final TreeSet<Address> dependencies = new TreeSet<>();
    private boolean blocked;

    ChangeBuilder(Action action, Address address) {
      this.action = action;
      this.address = address;
    }

    /** An attribute that the document sets and that does not change. */
    public ChangeBuilder set(String name, Value value) {
      configured.add(name);
      return set(name, action == Action.CREATE ? Value.NULL : value, value);
    }

    public ChangeBuilder set(String name, String text) {
      return set(name, Value.of(text));
    }

    /** An attribute before and after; null values are absent ones. */
    public ChangeBuilder set(String name, Value was, Value is) {
      if (!was.isNull()) {
        before.put(name, was);
      }
      if (!is.isNull() && action != Action.DELETE) {
        after.put(name, is);
      }
      return this;
    }

    /** An attribute that the cloud gives, and gives anew when the resource is made. */
    public ChangeBuilder computed(String name, Value was) {
      Value unknown = Value.unknown(Terms.parseOrNamed(address + "." + name));
      return set(
          name, action == Action.CREATE ? Value.NULL : was, action.creates() ? unknown : was);
    }

    public ChangeBuilder forcing(String... names) {
      forcing.addAll(Arrays.asList(names));
      return this;
    }

    public ChangeBuilder irreversible(String sentence) {
      irreversible.add(sentence);
      return this;
    }

    public ChangeBuilder blocked() {
      blocked = true;
      return this;
    }

    public ChangeBuilder after(String... addresses) {
      for (String needed : addresses) {
        dependencies.add(Address.parse(needed));
      }
      return this;
    }

    public PlannedChange build() {
      TreeSet<String> changed = new TreeSet<>(before.keySet());
      changed.addAll(after.keySet());
      changed.removeIf(
          name ->
              before.getOrDefault(name, Value.NULL).equals(after.getOrDefault(name, Value.NULL)));
      String id = before.getOrDefault("id", Value.NULL).asText().orElse("");
      return new PlannedChange(
          address,
          action,
          id,
          new AttributeChange(
              new Attributes(new Value.MapOf(before)),
              new Attributes(new Value.MapOf(after)),
              changed,
              forcing),
          ChangePlacement.at(SITE),
          PlannedLifecycle.NONE
              .withGuard(blocked)
              .withConfigured(configured)
              .withDependencies(dependencies),
          ChangeNotes.NONE.withIrreversible(irreversible).withBlocked(blocked));
    }
  }
}
