package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.ForwardingLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong within a living process: answers, writes, and the program itself. */
class MishapsTest {
  private static final TestConfiguration NET = new TestConfiguration().net("n", "a");

  @TempDir private Path folder;

  private final FakeCloud cloud = new FakeCloud();

  /** The reads of both are shared, so each sees what the other made. */
  @Test
  void tellsApartWhatTwoUnansweredCallsMade() {
    TestConfiguration two = new TestConfiguration().net("a", "x").net("b", "y");
    cloud.losingAnswersOf("CreateNet");

    ApplyResult applied = apply(two, store());

    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(cloud.things()).hasSize(2);
    assertThat(plan(two).isEmpty()).isTrue();
  }

  @Test
  void showsBothWhenTwoThingsCouldBeWhatACallMade() {
    cloud.losingAnswersOf("CreateNet");
    cloud.duplicating("CreateNet");

    ApplyResult applied = apply(NET, store());

    Diagnostic problem = applied.outcome().failures().get(0);
    assertThat(problem.code()).isEqualTo("TwoCandidates");
    assertThat(problem.summary()).contains("net.n");
    assertThat(problem.detail()).contains("net-1 and net-2");
  }

  @Test
  void takesAnAnswerThatDoesNotSayWhatWasMadeForNone() {
    cloud.answeringNothingOf("CreateNet");

    assertThat(apply(NET, store()).outcome().isComplete()).isTrue();
    assertThat(cloud.things()).hasSize(1);
  }

  @Test
  void saysNothingSecretThatACloudRepeats() {
    cloud.refusing(action -> action.equals("CreateHost"), "the secret hunter2 is too weak");

    ApplyResult applied =
        apply(new TestConfiguration().net("n", "a").host("h", "x", "hunter2"), store());

    assertThat(applied.outcome().failures().get(0).detail())
        .isEqualTo("the secret (sensitive value) is too weak");
  }

  @Test
  void endsARunWhoseStepBreaksAndRecordsTheRest() {
    cloud.breakingAt("CreateHost");

    ApplyResult applied = apply(new TestConfiguration().net("n", "a").host("h", "x", ""), store());

    assertThat(applied.outcome().failures())
        .extracting(Diagnostic::code)
        .containsExactly("StepBroke");
    assertThat(store().read().state().records())
        .extracting(ResourceRecord::id)
        .containsExactly("net-1");
  }

  @Test
  void beginsNoStepOnceTheJournalCannotBeWritten() {
    TestConfiguration two = new TestConfiguration().net("n", "a").host("h", "x", "");

    ApplyResult applied =
        apply(two, failing(entry -> entry instanceof JournalEntry.Done, state -> false));

    assertThat(applied.outcome().notStarted())
        .extracting(step -> step.id().text())
        .containsExactly("create host.h");
    assertThat(store().read().state().records())
        .as("what was known was recorded at the end")
        .extracting(ResourceRecord::id)
        .containsExactly("net-1");
    apply(two, store());
    assertThat(cloud.things()).hasSize(2);
  }

  @Test
  void makesNoCallThatCannotBeWrittenDown() {
    apply(NET, failing(entry -> entry instanceof JournalEntry.Begin, state -> false));

    assertThat(cloud.things()).isEmpty();
    assertThat(cloud.calls()).doesNotContain("CreateNet");
  }

  @Test
  void saysWhatExistsWhenTheStateCannotBeWritten() {
    ApplyResult applied = apply(NET, failing(entry -> false, state -> true));

    assertThat(applied.outcome().isComplete()).isFalse();
    assertThat(applied.outcome().open()).isTrue();
    assertThat(applied.outcome().failures().get(0).detail())
        .contains("Created by this run:\n  net.n: net-1");
    assertThat(EngineRuns.recover(engine(), store()).adopted()).hasSize(1);
    assertThat(plan(NET).isEmpty()).isTrue();
  }

  @Test
  void leavesNoTraceOfARunThatWasStoppedBeforeAnything() throws IOException {
    StopSignal stop = new StopSignal();
    stop.request();

    EngineRuns.apply(
        engine(), plan(NET), reference -> Value.NULL, store(), false, new Silent(), stop);

    assertThat(Files.exists(folder.resolve("stack.state.json"))).isFalse();
    assertThat(Files.exists(folder.resolve("stack.state.journal"))).isFalse();
  }

  /** The plan was made from another serial, so the next attempt has another token. */
  @Test
  void givesEachAttemptATokenOfItsOwn() {
    cloud.refusing(action -> action.equals("CreateHost"));
    TestConfiguration two = new TestConfiguration().net("n", "a").host("h", "x", "");
    apply(two, store());
    cloud.refusing(action -> false);
    cloud.remove("net-1");
    String first = store().read().state().records().get(0).token();

    apply(two, store());

    assertThat(store().read().state().records().get(1).token()).isNotEqualTo(first);
  }

  @Test
  void waitsThroughAnOutageOfTheReads() {
    cloud.failingReadsAfterACall(3);

    assertThat(apply(NET, store()).outcome().isComplete()).isTrue();
  }

  @Test
  void readsWhatWasRecordedAMomentAgoThoughACallDoesNotFindItYet() {
    apply(NET, store());
    cloud.lagging(Duration.ofMinutes(1));
    cloud.notFinding("net-1", 1);

    assertThat(
            apply(new TestConfiguration().net("n", "a", "label", "l"), store())
                .outcome()
                .isComplete())
        .isTrue();
  }

  @Test
  void doesNotTakeForGoneWhatCanBeSeenThoughACallDoesNotFindItYet() {
    apply(NET, store());
    cloud.lagging(Duration.ofMinutes(1));
    cloud.notFinding("net-1", 1);

    assertThat(apply(new TestConfiguration(), store()).outcome().isComplete()).isTrue();
    assertThat(cloud.things()).isEmpty();
  }

  @Test
  void refusesToPlanFromAJournalThatIsNotOfTheState() throws IOException {
    apply(NET, store());
    Path journal = folder.resolve("stack.state.journal");
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start(store().read().state().lineage(), 1, ""));
    }
    Files.delete(folder.resolve("stack.state.json"));

    assertThatThrownBy(() -> plan(NET)).hasMessageContaining("[JournalOfAnotherState]");
    assertThat(Files.exists(journal)).isTrue();
  }

  private Engine engine() {
    return new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4);
  }

  private Plan plan(TestConfiguration document) {
    return engine().plan(document.build(), store().read(), PlanOptions.DEFAULT).plan();
  }

  private ApplyResult apply(TestConfiguration document, StateLocation into) {
    return EngineRuns.apply(
        engine(),
        plan(document),
        reference -> Value.NULL,
        into,
        false,
        new Silent(),
        new StopSignal());
  }

  private StateLocation store() {
    return new FileStateLocation(
        folder.resolve("stack.state.json"),
        new LocationOptions("hextet test", true, Duration.ZERO, false));
  }

  /** A store that writes neither these entries nor these states. */
  private StateLocation failing(Predicate<JournalEntry> entries, Predicate<State> states) {
    StateLocation store = store();
    return new ForwardingLocation(store) {
      @Override
      public StateSession lock(String operation) {
        return new FailingSession(store.lock(operation), entries, states);
      }
    };
  }

  private record FailingSession(
      StateSession session, Predicate<JournalEntry> entries, Predicate<State> states)
      implements StateSession {

    @Override
    public StateSnapshot read() {
      return session.read();
    }

    @Override
    public void journal(JournalEntry entry) {
      if (entries.test(entry)) {
        throw full();
      }
      session.journal(entry);
    }

    @Override
    public void commit(State state) {
      if (states.test(state)) {
        throw full();
      }
      session.commit(state);
    }

    @Override
    public void close() {
      session.close();
    }

    private static DiagnosticException full() {
      return new DiagnosticException(
          SampleDiagnostics.error("StateUnwritable", "it cannot be written", "No space left.")
              .anywhere());
    }
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
