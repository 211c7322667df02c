package dev.hextet.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CallTiming;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each copying method of a plan record changes its own component and no other. All components of
 * the samples differ, so that a lost or exchanged one shows.
 */
class PlanCopiesTest {
  private static final Address NET = Address.of("net", "n");
  private static final Address HOST = Address.of("host", "h");
  private static final Address IMAGE = Address.ofData("image", "i");

  private static final ApiCall CALL = ApiCall.of("CreateNet", Map.of("Name", Value.of("n")));
  private static final SortedSet<StepId> WAITS = new TreeSet<>(Set.of(StepId.create(NET)));
  private static final SortedSet<StepId> OTHER_WAITS = new TreeSet<>(Set.of(StepId.delete(NET)));

  private static final AttributeChange ATTRIBUTES =
      new AttributeChange(attributes("a"), attributes("b"), names("changed"), names("forcing"));
  private static final ChangePlacement PLACEMENT =
      new ChangePlacement(placement("us-east-2"), placement("us-west-2"));
  private static final PlannedLifecycle LIFECYCLE =
      new PlannedLifecycle(
          true,
          names("configured"),
          new TreeSet<>(Set.of(NET)),
          ChangeSettings.of(OperationTimeouts.parse(Map.of("create", "1m"))));
  private static final ChangeNotes NOTES = new ChangeNotes(List.of("lost"), true, List.of("x.y"));
  private static final PlannedChange CHANGE =
      new PlannedChange(HOST, Action.UPDATE, "h-1", ATTRIBUTES, PLACEMENT, LIFECYCLE, NOTES);

  private static final PlanProvenance BASIS =
      new PlanProvenance(
          new StateVersion("lineage", 7, "digest"),
          "document",
          "tool",
          "seed",
          "here.json",
          new TreeMap<>(Map.of("aws", location("us-east-2"))));
  private static final PlanSources SOURCES =
      new PlanSources(
          new TreeMap<>(Map.of("aws", Value.map(Map.of()))),
          inputs("v"),
          new TreeMap<>(Map.of(NET, "print")),
          new TreeMap<>(Map.of(IMAGE, attributes("told"))));
  private static final PlanResources RESOURCES =
      new PlanResources(
          List.of(CHANGE),
          List.of(drift("drift")),
          new TreeMap<>(Map.of(NET, HOST)),
          new TreeSet<>(Set.of(HOST)));
  private static final PlanSchedule SCHEDULE =
      new PlanSchedule(
          List.of(Step.read(IMAGE)),
          List.of(read()),
          new StepOrder(List.of(constraint()), List.of()));
  private static final PlanConclusion CONCLUSION =
      new PlanConclusion(List.of(output("o")), PlannedChecks.NONE, choices("c"));
  private static final List<Diagnostic> WARNINGS = List.of(warning("first"));
  private static final Plan PLAN =
      new Plan(PlanMode.NORMAL, BASIS, SOURCES, RESOURCES, SCHEDULE, CONCLUSION, WARNINGS);

  private static SortedSet<String> names(String name) {
    return new TreeSet<>(Set.of(name));
  }

  private static Attributes attributes(String name) {
    return new Attributes(Value.map(Map.of(name, Value.of(name))));
  }

  private static CloudLocation location(String region) {
    return new CloudLocation("aws", region, "123456789012");
  }

  private static ProviderPlacement placement(String region) {
    return new ProviderPlacement("aws", region, Value.map(Map.of()));
  }

  private static SortedMap<String, PlannedInput> inputs(String name) {
    return new TreeMap<>(Map.of(name, new PlannedInput(Value.NULL, "digest", "string")));
  }

  private static Drift drift(String id) {
    return new Drift(NET, id, attributes("r"), attributes("l"), false, names("r"));
  }

  private static PlannedRead read() {
    return new PlannedRead(
        IMAGE,
        attributes("q"),
        attributes("a"),
        "aws",
        ReadReason.DEPENDENCY_PENDING,
        ChangeSettings.NONE);
  }

  private static OrderConstraint constraint() {
    return new OrderConstraint(
        StepId.read(IMAGE), StepId.create(NET), OrderRule.READ_DEPENDENCY, "depends on net.n");
  }

  private static OutputChange output(String name) {
    return new OutputChange(name, Value.NULL, Value.of(name), "", List.of(), "");
  }

  private static SortedMap<Address, PinnedResult> choices(String digest) {
    return new TreeMap<>(Map.of(IMAGE, new PinnedResult(digest, Value.map(Map.of()))));
  }

  private static Diagnostic warning(String summary) {
    return SampleDiagnostics.warning("Odd", summary, "").anywhere();
  }

  @Test
  void copiesAPlanWithOneChange() {
    PlanProvenance basis = BASIS.withSeed("other");
    PlanSources sources = SOURCES.withInputs(inputs("w"));
    PlanResources resources = RESOURCES.withChanges(List.of());
    PlanSchedule schedule = SCHEDULE.withSteps(List.of());
    PlanConclusion conclusion = CONCLUSION.withOutputs(List.of());
    List<Diagnostic> warnings = List.of(warning("second"));

    assertThat(PLAN.withBasis(BASIS.withLocation("there.json")))
        .isEqualTo(PLAN.at("there.json"))
        .isEqualTo(
            new Plan(
                PlanMode.NORMAL,
                BASIS.withLocation("there.json"),
                SOURCES,
                RESOURCES,
                SCHEDULE,
                CONCLUSION,
                WARNINGS));
    assertThat(basis.seed()).isEqualTo("other");
    assertThat(PLAN.withSources(sources))
        .isEqualTo(
            new Plan(PlanMode.NORMAL, BASIS, sources, RESOURCES, SCHEDULE, CONCLUSION, WARNINGS));
    assertThat(PLAN.withResources(resources))
        .isEqualTo(
            new Plan(PlanMode.NORMAL, BASIS, SOURCES, resources, SCHEDULE, CONCLUSION, WARNINGS));
    assertThat(PLAN.withSchedule(schedule))
        .isEqualTo(
            new Plan(PlanMode.NORMAL, BASIS, SOURCES, RESOURCES, schedule, CONCLUSION, WARNINGS));
    assertThat(PLAN.withConclusion(conclusion))
        .isEqualTo(
            new Plan(PlanMode.NORMAL, BASIS, SOURCES, RESOURCES, SCHEDULE, conclusion, WARNINGS));
    assertThat(PLAN.withWarnings(warnings))
        .isEqualTo(
            new Plan(PlanMode.NORMAL, BASIS, SOURCES, RESOURCES, SCHEDULE, CONCLUSION, warnings));
    assertThat(PLAN.warning(warnings).warnings())
        .containsExactly(warning("first"), warning("second"));
  }

  @Test
  void copiesAProvenanceWithOneChange() {
    StateVersion state = BASIS.state();
    SortedMap<String, CloudLocation> places = BASIS.places();
    SortedMap<String, CloudLocation> other =
        new TreeMap<>(Map.of("aws.west", location("us-west-2")));

    assertThat(BASIS.withLocation("there.json"))
        .isEqualTo(new PlanProvenance(state, "document", "tool", "seed", "there.json", places))
        .returns("seed", PlanProvenance::seed);
    assertThat(BASIS.withPlaces(other))
        .isEqualTo(new PlanProvenance(state, "document", "tool", "seed", "here.json", other))
        .returns("seed", PlanProvenance::seed);
    assertThat(BASIS.withSeed("salt"))
        .isEqualTo(new PlanProvenance(state, "document", "tool", "salt", "here.json", places))
        .returns("salt", PlanProvenance::seed);
  }

  @Test
  void copiesTheSourcesWithOneChange() {
    SortedMap<String, Value.MapOf> providers =
        new TreeMap<>(Map.of("aws.west", Value.map(Map.of())));
    SortedMap<Address, String> prints = new TreeMap<>(Map.of(HOST, "other"));

    assertThat(SOURCES.withProviders(providers))
        .isEqualTo(
            new PlanSources(
                providers, SOURCES.inputs(), SOURCES.fingerprints(), SOURCES.dataAttributes()));
    assertThat(SOURCES.withInputs(inputs("w")))
        .isEqualTo(
            new PlanSources(
                SOURCES.providers(),
                inputs("w"),
                SOURCES.fingerprints(),
                SOURCES.dataAttributes()));
    assertThat(SOURCES.withFingerprints(prints))
        .isEqualTo(
            new PlanSources(
                SOURCES.providers(), SOURCES.inputs(), prints, SOURCES.dataAttributes()));
  }

  @Test
  void copiesTheResourcesWithOneChange() {
    List<Drift> drift = List.of(drift("other"));
    SortedSet<Address> imports = new TreeSet<>(Set.of(NET));

    assertThat(RESOURCES.withChanges(List.of()))
        .isEqualTo(
            new PlanResources(
                List.of(), RESOURCES.drift(), RESOURCES.moves(), RESOURCES.imports()));
    assertThat(RESOURCES.withDrift(drift))
        .isEqualTo(
            new PlanResources(List.of(CHANGE), drift, RESOURCES.moves(), RESOURCES.imports()));
    assertThat(RESOURCES.withImports(imports))
        .isEqualTo(
            new PlanResources(List.of(CHANGE), RESOURCES.drift(), RESOURCES.moves(), imports));
  }

  @Test
  void copiesTheScheduleWithOneChange() {
    List<Step> steps = List.of(Step.of(NET, ChangeOperation.CREATE, Phase.MIDDLE, List.of(CALL)));

    PlanSchedule copy = SCHEDULE.withSteps(steps);
    assertThat(copy).isEqualTo(new PlanSchedule(steps, List.of(read()), SCHEDULE.order()));
    assertThat(copy.order()).isEqualTo(SCHEDULE.order());
  }

  @Test
  void copiesTheConclusionWithOneChange() {
    assertThat(CONCLUSION.withOutputs(List.of(output("p"))))
        .isEqualTo(new PlanConclusion(List.of(output("p")), PlannedChecks.NONE, choices("c")));
    assertThat(CONCLUSION.withChoices(choices("d")))
        .isEqualTo(new PlanConclusion(List.of(output("o")), PlannedChecks.NONE, choices("d")));
  }

  @Test
  void copiesAChangeWithOneChange() {
    AttributeChange attributes = ATTRIBUTES.withAfter(attributes("c"));

    assertThat(CHANGE.withAttributes(attributes))
        .isEqualTo(
            new PlannedChange(HOST, Action.UPDATE, "h-1", attributes, PLACEMENT, LIFECYCLE, NOTES));
  }

  @Test
  void copiesAttributesWithOneChange() {
    Attributes before = ATTRIBUTES.before();
    Attributes after = ATTRIBUTES.after();

    assertThat(ATTRIBUTES.withBefore(attributes("c")))
        .isEqualTo(new AttributeChange(attributes("c"), after, names("changed"), names("forcing")));
    assertThat(ATTRIBUTES.withAfter(attributes("c")))
        .isEqualTo(
            new AttributeChange(before, attributes("c"), names("changed"), names("forcing")));
    assertThat(ATTRIBUTES.withChanged(names("x")))
        .isEqualTo(new AttributeChange(before, after, names("x"), names("forcing")));
    assertThat(ATTRIBUTES.withForcing(names("x")))
        .isEqualTo(new AttributeChange(before, after, names("changed"), names("x")));
  }

  @Test
  void copiesALifecycleWithOneChange() {
    SortedSet<Address> dependencies = LIFECYCLE.dependencies();
    ChangeSettings terms = LIFECYCLE.terms();

    assertThat(LIFECYCLE.withGuard(false))
        .isEqualTo(new PlannedLifecycle(false, names("configured"), dependencies, terms));
    assertThat(LIFECYCLE.withConfigured(names("x")))
        .isEqualTo(new PlannedLifecycle(true, names("x"), dependencies, terms));
    OperationTimeouts longer = OperationTimeouts.parse(Map.of("create", "2m"));
    assertThat(LIFECYCLE.withTerms(terms.withTimeouts(longer)))
        .isEqualTo(
            new PlannedLifecycle(
                true,
                names("configured"),
                dependencies,
                new ChangeSettings(longer, terms.preconditions(), terms.postconditions())));
    assertThat(LIFECYCLE.withDependencies(Set.of(HOST)))
        .isEqualTo(
            new PlannedLifecycle(true, names("configured"), new TreeSet<>(Set.of(HOST)), terms));
  }

  @Test
  void copiesNotesWithOneChange() {
    assertThat(NOTES.withIrreversible(List.of("gone")))
        .isEqualTo(new ChangeNotes(List.of("gone"), true, List.of("x.y")));
    assertThat(NOTES.withBlocked(false))
        .isEqualTo(new ChangeNotes(List.of("lost"), false, List.of("x.y")));
    assertThat(NOTES.withTriggers(List.of("z")))
        .isEqualTo(new ChangeNotes(List.of("lost"), true, List.of("z")));
  }

  @Test
  void copiesStepsWithOneChange() {
    List<ApiCall> calls = List.of(CALL);
    Step.Create create = new Step.Create(HOST, calls, WAITS);
    Step.Update update = new Step.Update(HOST, Phase.LATE, calls, WAITS);
    Step.Delete delete = new Step.Delete(HOST, calls, WAITS);

    assertThat(create.withCalls(List.of())).isEqualTo(new Step.Create(HOST, List.of(), WAITS));
    assertThat(create.withWaits(OTHER_WAITS)).isEqualTo(new Step.Create(HOST, calls, OTHER_WAITS));
    assertThat(update.withCalls(List.of()))
        .isEqualTo(new Step.Update(HOST, Phase.LATE, List.of(), WAITS));
    assertThat(update.withWaits(OTHER_WAITS))
        .isEqualTo(new Step.Update(HOST, Phase.LATE, calls, OTHER_WAITS));
    assertThat(delete.withCalls(List.of())).isEqualTo(new Step.Delete(HOST, List.of(), WAITS));
    assertThat(delete.withWaits(OTHER_WAITS)).isEqualTo(new Step.Delete(HOST, calls, OTHER_WAITS));
    assertThat(new Step.Read(IMAGE, WAITS).withWaits(OTHER_WAITS))
        .isEqualTo(new Step.Read(IMAGE, OTHER_WAITS));
  }

  @Test
  void copiesACallWithOneChange() {
    Map<String, String> gives = Map.of("id", "Net.NetId");
    Set<String> tolerates = Set.of("Duplicate");
    WaitCondition wait =
        WaitCondition.until(
            "the net",
            ReadQuery.by("DescribeNets", "net-id", "n"),
            "State",
            "available",
            Duration.ofMinutes(1));
    List<WaitCondition> waits = List.of(wait);
    CallTiming timing = CallTiming.USUAL;
    Value.MapOf arguments = CALL.arguments();
    OutcomeProbe probe = OutcomeProbe.BY_KEY;
    ApiCall call = new ApiCall("CreateNet", arguments, gives, tolerates, probe, waits, timing);

    assertThat(call.giving("arn", "Net.Arn"))
        .isEqualTo(
            new ApiCall(
                "CreateNet",
                arguments,
                Map.of("id", "Net.NetId", "arn", "Net.Arn"),
                tolerates,
                probe,
                waits,
                timing));
    assertThat(call.tolerating("Gone"))
        .isEqualTo(
            new ApiCall("CreateNet", arguments, gives, Set.of("Gone"), probe, waits, timing));
    assertThat(call.settledBy(OutcomeProbe.HARMLESS))
        .isEqualTo(
            new ApiCall(
                "CreateNet", arguments, gives, tolerates, OutcomeProbe.HARMLESS, waits, timing));
    assertThat(call.awaiting())
        .isEqualTo(new ApiCall("CreateNet", arguments, gives, tolerates, probe, List.of(), timing));
    assertThat(call.releasesInUse())
        .isEqualTo(
            new ApiCall(
                "CreateNet",
                arguments,
                gives,
                tolerates,
                probe,
                waits,
                new CallTiming(Phase.MIDDLE, true)));
    assertThat(call.releasesInUse().beforeNeeds().timing())
        .isEqualTo(new CallTiming(Phase.EARLY, true));
    assertThat(call.afterDependants())
        .isEqualTo(
            new ApiCall(
                "CreateNet",
                arguments,
                gives,
                tolerates,
                probe,
                waits,
                new CallTiming(Phase.LATE, true)));
  }
}
