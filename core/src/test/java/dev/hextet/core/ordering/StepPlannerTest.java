package dev.hextet.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanBuilder.ChangeBuilder;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In what order things are done. A line per step: its name, and what it waits for. */
class StepPlannerTest {
  private final List<PlannedChange> changes = new ArrayList<>();
  private final SortedMap<Address, ResourceRecord> recorded = new TreeMap<>();

  /** A thing with a name of its own, and a call for each of its other attributes. */
  private static final class Thing implements ResourceType {
    private static final Attribute<String> NAME = Attribute.optional("name", Kinds.TEXT);
    private static final Attribute<String> PLAIN = Attribute.optional("plain", Kinds.TEXT);
    private static final Attribute<String> LETS_GO = Attribute.optional("lets_go", Kinds.TEXT);
    private static final Attribute<String> TAKES = Attribute.optional("takes", Kinds.TEXT);
    private static final Attribute<String> LATE = Attribute.optional("late", Kinds.TEXT);

    @Override
    public Schema schema() {
      return Schema.of("thing", "", List.of(NAME, PLAIN, LETS_GO, TAKES, LATE), Set.of());
    }

    @Override
    public List<ReadQuery> reads(RecordedResource thing) {
      return List.of();
    }

    @Override
    public Optional<Attributes> observe(RecordedResource thing, ReadAnswers answers) {
      return Optional.empty();
    }

    @Override
    public Collection<List<Attribute<?>>> unique() {
      return List.of(List.of(NAME));
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      List<ApiCall> calls = new ArrayList<>();
      if (change.operation() != ChangeOperation.UPDATE
          || change.changes(PLAIN)
          || change.changes(NAME)) {
        calls.add(ApiCall.of("Do", Map.of()));
      }
      if (change.operation() == ChangeOperation.UPDATE && change.changes(LETS_GO)) {
        calls.add(ApiCall.of("LetGo", Map.of()).beforeNeeds());
      }
      if (change.operation() == ChangeOperation.UPDATE && change.changes(TAKES)) {
        calls.add(ApiCall.of("Take", Map.of()).releasesInUse());
      }
      if (change.operation() == ChangeOperation.UPDATE && change.changes(LATE)) {
        calls.add(ApiCall.of("TakeLate", Map.of()).afterDependants());
      }
      return calls;
    }
  }

  /** A change of a thing; what it needs, it needed when it was recorded. */
  private StepPlannerTest with(ChangeBuilder change, String... needs) {
    PlannedChange built = change.after(needs).build();
    changes.add(built);
    if (built.action() != Action.CREATE) {
      recorded.put(built.address(), record(built));
    }
    return this;
  }

  private static ResourceRecord record(PlannedChange change) {
    return ResourceRecord.start(
            change.address(), "id", new RecordedPlacement("aws", "us-east-2"), 1)
        .withDependencies(change.dependencies());
  }

  private static ChangeBuilder change(Action action, String name) {
    return PlanBuilder.change(action, "thing." + name);
  }

  private static ChangeBuilder update(String name, String attribute) {
    return change(Action.UPDATE, name).set(attribute, Value.of("was"), Value.of("is"));
  }

  private List<String> steps() {
    return planner().steps().stream().map(step -> line(step)).toList();
  }

  /** What no order gives up before it is taken. */
  private List<String> unmet() {
    StepPlanner planner = planner();
    assertThat(planner.steps()).isNotEmpty();
    return planner.unmet().stream()
        .map(
            handOver ->
                handOver.taker().address().name()
                    + " takes "
                    + handOver.attributes()
                    + " from "
                    + handOver.holder().address().name())
        .toList();
  }

  private StepPlanner planner() {
    State state = State.NONE.withLineage("lineage").withSerial(1).withResources(recorded.values());
    return new StepPlanner(
        PlannedChange.byAddress(changes),
        List.of(),
        new PlannedDependencies(new TreeMap<>()),
        state,
        type -> new Thing());
  }

  private static String line(Step step) {
    String waits =
        step.waitsFor().stream()
            .map(StepId::text)
            .collect(Collectors.joining(", "))
            .replace("thing.", "");
    return step.id().text().replace("thing.", "") + (waits.isEmpty() ? "" : " after " + waits);
  }

  @Test
  void lettingGoOfAPartComesBeforeThatPartIsExchanged() {
    with(update("block", "takes"));
    with(update("host", "lets_go").set("plain", Value.of("was"), Value.of("is")), "thing.block");

    assertThat(steps())
        .containsExactly(
            "prepare host",
            "update block after prepare host",
            "update host after prepare host, update block");
  }

  @Test
  void whoNeedsWhatOnlyLetsGoWaitsForThat() {
    with(update("host", "lets_go"));
    with(update("name", "plain"), "thing.host");

    assertThat(steps()).containsExactly("prepare host", "update name after prepare host");
  }

  @Test
  void whatIsTakenAwayLateWaitsForThoseThatLetGo() {
    with(update("block", "late"));
    with(update("host", "lets_go"), "thing.block");

    assertThat(steps()).containsExactly("prepare host", "finish block after prepare host");
  }

  @Test
  void whatIsTakenInPlaceWaitsForThoseThatGo() {
    with(update("gateway", "takes"));
    with(change(Action.DELETE, "host"), "thing.gateway");
    with(change(Action.REPLACE, "other"), "thing.gateway");

    assertThat(steps())
        .containsExactly(
            "delete host",
            "delete other",
            "update gateway after delete host, delete other",
            "create other after delete other, update gateway");
  }

  @Test
  void whatTakesNothingAwayWaitsForNobody() {
    with(update("gateway", "plain"));
    with(change(Action.DELETE, "host"), "thing.gateway");

    assertThat(steps()).containsExactly("delete host", "update gateway");
  }

  @Test
  void aDestructionWaitsOnlyForTheDestructionOfWhatIsMadeAgainElsewhere() {
    with(change(Action.DELETE, "subnet"));
    with(change(Action.REPLACE, "host"), "thing.subnet");

    assertThat(steps())
        .containsExactly(
            "delete host", "create host after delete host", "delete subnet after delete host");
  }

  @Test
  void aNameIsGivenUpBeforeItIsTaken() {
    with(change(Action.CREATE, "a").set("name", "n"));
    with(change(Action.DELETE, "b").set("name", "n"));
    with(change(Action.CREATE, "c").set("name", "another"));

    assertThat(steps()).containsExactly("create c", "delete b", "create a after delete b");
  }

  @Test
  void aNameThatChangesIsGivenUpBeforeItIsTaken() {
    with(change(Action.UPDATE, "a").set("name", Value.of("x"), Value.of("n")));
    with(change(Action.UPDATE, "b").set("name", Value.of("n"), Value.of("y")));

    assertThat(steps()).containsExactly("update b", "update a after update b");
  }

  @Test
  void thoseThatExchangeTheirNamesDoNotWaitForEachOther() {
    with(change(Action.UPDATE, "a").set("name", Value.of("x"), Value.of("n")));
    with(change(Action.UPDATE, "b").set("name", Value.of("n"), Value.of("x")));

    assertThat(steps()).containsExactly("update b", "update a after update b");
  }

  @Test
  void aDeposedResourceGivesItsNameUpBeforeItsSuccessorTakesIt() {
    with(change(Action.CREATE, "a").set("name", "n"));
    changes.add(change(Action.DELETE, "a (deposed 1)").set("name", "n").build());

    assertThat(steps())
        .containsExactly("delete a (deposed 1)", "create a after delete a (deposed 1)");
    assertThat(unmet()).isEmpty();
  }

  @Test
  void noOrderGivesANameUpThatASuccessorKeeps() {
    with(
        change(Action.CREATE_THEN_DELETE, "a")
            .set("name", Value.of("n"), Value.of("n"))
            .set("plain", Value.of("was"), Value.of("is")));
    with(change(Action.REPLACE, "b").set("name", Value.of("m"), Value.of("m")));

    assertThat(unmet()).containsExactly("a takes [name] from a");
  }

  @Test
  void noOrderLetsSuccessorsExchangeTheirNames() {
    with(change(Action.CREATE_THEN_DELETE, "a").set("name", Value.of("x"), Value.of("n")));
    with(change(Action.CREATE_THEN_DELETE, "b").set("name", Value.of("n"), Value.of("x")));

    assertThat(unmet()).containsExactly("b takes [name] from a");
  }

  @Test
  void successorsWithOtherNamesAreMadeFirst() {
    with(change(Action.CREATE_THEN_DELETE, "a").set("name", Value.of("x"), Value.of("n")));
    with(change(Action.DELETE, "b").set("name", "n"));

    assertThat(steps())
        .containsExactly("delete b", "create a after delete b", "delete a after create a");
    assertThat(unmet()).isEmpty();
  }

  @Test
  void aNameIsGivenUpBeforeThoseThatHadToDoWithItGoOnToTheNextOne() {
    with(change(Action.DELETE, "old").set("name", "n"));
    with(change(Action.CREATE, "new").set("name", "n"));
    changes.add(update("address", "plain").after("thing.new").build());
    PlannedChange before = update("address", "plain").after("thing.old").build();
    recorded.put(before.address(), record(before));

    assertThat(steps())
        .containsExactly(
            "delete old", "create new after delete old", "update address after create new");
  }
}
