package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line, from a configuration to a state, over a small cloud in memory. */
class EngineTest {
  private static final String SECRET = "hunter2-canary";

  @TempDir private Path folder;

  private final FakeCloud cloud = new FakeCloud();
  private final Engine engine =
      new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4);

  @Test
  void makesWhatIsWantedInTheOrderOfItsReferences() {
    Plan plan = plan(webInNet("a", "x"));

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("create net.n", "create host.h");
    assertThat(plan.steps().get(1).waitsFor())
        .extracting(StepId::text)
        .containsExactly("create net.n");
    apply(plan);

    assertThat(cloud.things().keySet()).containsExactly("host-2", "net-1");
    assertThat(state().resources().keySet()).map(Address::toString).contains("host.h", "net.n");
  }

  @Test
  void hasNothingToDoAfterAnApply() {
    apply(plan(webInNet("a", "x")));
    cloud.forgetCalls();

    Plan again = plan(webInNet("a", "x"));

    assertThat(again.isEmpty()).isTrue();
    assertThat(cloud.calls()).containsExactlyInAnyOrder("DescribeHosts", "DescribeNets");
  }

  @Test
  void changesInPlaceWithJustTheCallItNeeds() {
    apply(plan(webInNet("a", "x")));
    cloud.forgetCalls();

    Plan plan = plan(webInNet("a", "y"));
    apply(plan);

    assertThat(plan.effective()).extracting(PlannedChange::action).containsExactly(Action.UPDATE);
    assertThat(cloud.calls().stream().filter(call -> !call.startsWith("Describe")))
        .containsExactly("Modify");
    assertThat(plan(webInNet("a", "y")).isEmpty()).isTrue();
  }

  @Test
  void replacesInTheOrderThatTheUsersOfAThingNeed() {
    apply(plan(webInNet("a", "x")));

    Plan plan = plan(webInNet("b", "x"));

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("delete host.h", "delete net.n", "create net.n", "create host.h");
    apply(plan);
    assertThat(cloud.things().keySet()).containsExactly("host-4", "net-3");
    assertThat(plan(webInNet("b", "x")).isEmpty()).isTrue();
  }

  @Test
  void makesTheNewOneFirstWhereThatIsWantedAndForWhatItNeeds() {
    apply(plan(webInNet("a", "x")));
    TestConfiguration wanted = webInNet("b", "x").createFirst("host.h");

    Plan plan = plan(wanted);

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("create net.n", "create host.h", "delete host.h", "delete net.n");
    apply(plan);
    assertThat(cloud.things().keySet()).containsExactly("host-4", "net-3");
    assertThat(state().resources()).hasSize(2);
    assertThat(plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void recordsTheOldOneInItsPlaceAgainWhenItsSuccessorIsRefused() {
    TestConfiguration before = webInNet("a", "x");
    apply(plan(before));
    State made = state();
    cloud.refusing(action -> action.equals("CreateNet"));

    apply(plan(webInNet("b", "x").createFirst("host.h")));

    assertThat(state().resources()).isEqualTo(made.resources());
    cloud.refusing(action -> false);
    assertThat(plan(before).isEmpty()).isTrue();
  }

  @Test
  void keepsTheOldOneRecordedWhenItsDeletionFails() {
    apply(plan(webInNet("a", "x")));
    TestConfiguration wanted = webInNet("b", "x").createFirst("host.h");
    cloud.refusing(action -> action.equals("DeleteHost"));
    apply(plan(wanted));
    assertThat(state().resources().keySet())
        .map(Address::toString)
        .containsExactly("host.h", "host.h (deposed host-2)", "net.n", "net.n (deposed net-1)");

    cloud.refusing(action -> false);
    Plan rest = plan(wanted);
    assertThat(rest.steps())
        .extracting(step -> step.id().text())
        .containsExactly("delete host.h (deposed host-2)", "delete net.n (deposed net-1)");
    apply(rest);

    assertThat(cloud.things()).hasSize(2);
    assertThat(plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void takesABlockAwayAfterWhatUsesItWasChanged() {
    TestConfiguration with = document().net("n", "a", "with_block", "true").host("h", "x", "");
    TestConfiguration without = document().net("n", "a").host("h", "y", "");
    apply(plan(with));

    Plan plan = plan(without);

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("update host.h", "finish net.n");
    assertThat(plan.effective().get(1).irreversible()).containsExactly("the block is given back");
    apply(plan);
    assertThat(plan(without).isEmpty()).isTrue();
  }

  @Test
  void makesAgainWhatSomebodyDeleted() {
    apply(plan(webInNet("a", "x")));
    cloud.remove("host-2");

    Plan plan = plan(webInNet("a", "x"));

    assertThat(plan.drift()).hasSize(1);
    assertThat(plan.drift().get(0).gone()).isTrue();
    assertThat(plan.effective()).extracting(PlannedChange::action).containsExactly(Action.CREATE);
    apply(plan);
    assertThat(plan(webInNet("a", "x")).isEmpty()).isTrue();
  }

  @Test
  void tellsDriftAndMendsIt() {
    apply(plan(webInNet("a", "x")));
    cloud.change("host-2", "label", Value.of("drifted"));

    Plan plan = plan(webInNet("a", "x"));

    assertThat(plan.drift().get(0).changed()).containsExactly("label");
    apply(plan);
    assertThat(cloud.things().get("host-2").get("label")).isEqualTo(Value.of("x"));
  }

  @Test
  void recordsWhatIsThereWhenOnlyAskedToRefresh() {
    TestConfiguration wanted = webInNet("a", "x").output("o", "${host.h.label}");
    apply(plan(wanted));
    cloud.change("host-2", "label", Value.of("drifted"));

    apply(engine.plan(wanted.build(), store().read(), in(PlanMode.REFRESH_ONLY)).plan());
    assertThat(state().records().get(0).attributes().get("label")).isEqualTo(Value.of("drifted"));
    assertThat(cloud.things().get("host-2").get("label")).isEqualTo(Value.of("drifted"));

    cloud.remove("host-2");
    apply(engine.plan(wanted.build(), store().read(), in(PlanMode.REFRESH_ONLY)).plan());
    assertThat(state().resources().keySet()).map(Address::toString).containsExactly("net.n");
  }

  @Test
  void keepsRecordedSettingsInARefreshOnlyPlan() {
    apply(plan(webInNet("a", "x")));
    TestConfiguration guarded = webInNet("a", "x").guarded("net.n");

    apply(engine.plan(guarded.build(), store().read(), in(PlanMode.REFRESH_ONLY)).plan());

    assertThat(state().resource(Address.of("net", "n")).orElseThrow().guard()).isFalse();
  }

  @Test
  void destroysInReverse() {
    apply(plan(webInNet("a", "x")));

    Plan plan =
        engine.plan(webInNet("a", "x").build(), store().read(), in(PlanMode.DESTROY)).plan();

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("delete host.h", "delete net.n");
    apply(plan);
    assertThat(cloud.things()).isEmpty();
    assertThat(state().resources()).isEmpty();
  }

  @Test
  void findsWhatAnUnansweredCallMadeInsteadOfMakingASecond() {
    cloud.losingAnswerOf("CreateNet");

    ApplyResult applied = apply(plan(webInNet("a", "x")));

    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(cloud.things()).hasSize(2);
  }

  @Test
  void keepsTheJournalWhileNobodyKnowsWhetherACallWasMade() {
    Plan plan = plan(webInNet("a", "x"));
    cloud.unreachable(true);

    ApplyResult applied = apply(plan, false);

    assertThat(applied.outcome().open()).isTrue();
    assertThat(cloud.things()).hasSize(1);
    cloud.unreachable(false);
    assertThat(EngineRuns.recover(engine, store()).adopted()).hasSize(1);
    apply(plan(webInNet("a", "x")));
    assertThat(cloud.things()).hasSize(2);
    assertThat(plan(webInNet("a", "x")).isEmpty()).isTrue();
  }

  @Test
  void stopsOnlyWhatWaitsForAFailedStep() {
    TestConfiguration two = webInNet("a", "x").net("other", "b");
    cloud.refusing(action -> action.equals("CreateHost"));

    ApplyResult applied = apply(plan(two));

    assertThat(applied.outcome().done())
        .extracting(step -> step.id().text())
        .containsExactlyInAnyOrder("create net.n", "create net.other");
    assertThat(applied.outcome().failures().get(0).address()).isEqualTo("host.h");
    cloud.refusing(action -> false);
    apply(plan(two));
    assertThat(plan(two).isEmpty()).isTrue();
  }

  @Test
  void narrowsAPlanToTargetsAndWhatTheyNeed() {
    TestConfiguration wanted = webInNet("a", "x").net("other", "b").output("o", "${net.other.id}");

    Plan plan = plan(wanted, "host.h");

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("create net.n", "create host.h");
    assertThat(plan.outputs().get(0).isChange()).isFalse();
    apply(plan);
    assertThat(plan(wanted).effective()).hasSize(1);
    assertThatThrownBy(() -> plan(wanted, "host.hh")).hasMessageContaining("[UnknownTarget]");
  }

  @Test
  void blocksTheDestructionOfWhatIsGuardedEvenWhenTheDocumentForgotIt() {
    apply(plan(document().net("n", "a").guarded("net.n")));

    Plan plan = plan(document());

    assertThat(plan.isBlocked()).isTrue();
  }

  @Test
  void refusesAPlanOnceTheStateHasMoved() {
    Plan plan = plan(webInNet("a", "x"));
    apply(plan);

    assertThatThrownBy(() -> apply(plan)).isInstanceOf(StalePlanException.class);
  }

  @Test
  void refusesAPlanOnceWhatIsLiveHasChanged() {
    apply(plan(webInNet("a", "x")));
    Plan plan = plan(webInNet("a", "y"));
    cloud.change("host-2", "label", Value.of("z"));

    assertThatThrownBy(() -> apply(plan))
        .isInstanceOfSatisfying(
            StalePlanException.class,
            e ->
                assertThat(e.diagnostic().detail())
                    .contains("host.h: label was \"x\" and is \"z\""));
  }

  @Test
  void givesOutputsOnceTheyAreKnown() {
    TestConfiguration wanted = webInNet("a", "x").output("where", "at ${net.n.id}/${host.h.id}");
    assertThat(plan(wanted).outputs().get(0).after().isKnown()).isFalse();

    ApplyResult applied = apply(plan(wanted));

    assertThat(applied.outputs()).containsEntry("where", Value.of("at net-1/host-2"));
    assertThat(plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void writesNoSecretAndSeesWhenItChanges() throws IOException {
    TestConfiguration first = document().net("n", "a").host("h", "x", SECRET);
    apply(plan(first));
    assertThat(cloud.things().get("host-2").get("secret")).isEqualTo(Value.of(SECRET));
    assertThat(plan(first).isEmpty()).isTrue();

    Plan plan = plan(document().net("n", "a").host("h", "x", SECRET + "2"));
    assertThat(plan.effective()).hasSize(1);
    assertThat(plan.toString()).doesNotContain(SECRET);
    apply(plan);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isNotEmpty().allSatisfy(EngineTest::holdsNoSecret);
    }
  }

  private static void holdsNoSecret(Path file) throws IOException {
    assertThat(Files.readString(file)).doesNotContain(SECRET);
  }

  @Test
  void givesTheSamePlanForTheSameInputs() {
    Engine seeded =
        new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4, () -> "seed");
    Configuration wanted = webInNet("a", "x").build();

    assertThat(seeded.plan(wanted, store().read(), PlanOptions.DEFAULT).plan())
        .isEqualTo(seeded.plan(wanted, store().read(), PlanOptions.DEFAULT).plan());
  }

  private Plan plan(TestConfiguration document) {
    return engine.plan(document.build(), store().read(), PlanOptions.DEFAULT).plan();
  }

  private Plan plan(TestConfiguration document, String target) {
    PlanOptions options = PlanOptions.DEFAULT.withTargets(Set.of(Address.parse(target)));
    return engine.plan(document.build(), store().read(), options).plan();
  }

  private static PlanOptions in(PlanMode mode) {
    return PlanOptions.DEFAULT.withMode(mode);
  }

  private ApplyResult apply(Plan plan) {
    return apply(plan, true);
  }

  private ApplyResult apply(Plan plan, boolean checkLive) {
    Scope none =
        reference -> {
          throw new IllegalStateException(reference.text());
        };
    return EngineRuns.apply(engine, plan, none, store(), checkLive, new Silent(), new StopSignal());
  }

  private StateLocation store() {
    return new FileStateLocation(
        folder.resolve("stack.state.json"),
        new LocationOptions("hextet test", true, Duration.ZERO, false));
  }

  private State state() {
    return store().read().state();
  }

  private static TestConfiguration document() {
    return new TestConfiguration();
  }

  private static TestConfiguration webInNet(String zone, String label) {
    return document().net("n", zone).host("h", label, "");
  }

  private static final class Silent implements ProgressListener {
    @Override
    public void started(Step step) {}

    @Override
    public void completed(Step step, String id, Duration elapsed) {}

    @Override
    public void failed(Step step, Diagnostic why, Duration elapsed) {}
  }
}
