package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A run ends at each of its moments, and the same command is given again: everything comes to the
 * same end as if nothing had happened, and the cloud has what is recorded and nothing else.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("once")
class CutOffRunTest {
  private static final TestConfiguration NOTHING = new TestConfiguration();
  private static final TestConfiguration WHOLE =
      new TestConfiguration()
          .net("n", "a")
          .host("h", "x", "secret")
          .gate("g", "", "s")
          .link("l", "there");

  @TempDir private Path temp;
  private int tries;

  @Test
  void whileEverythingIsMade() throws IOException {
    endsTheSame(NOTHING, WHOLE, 0);
  }

  @Test
  void whileWhatIsMadeCannotBeSeenAtOnce() throws IOException {
    endsTheSame(NOTHING, new TestConfiguration().net("n", "a").link("l", "there"), 1);
  }

  @Test
  void whileThingsChangeInPlace() throws IOException {
    endsTheSame(
        WHOLE,
        new TestConfiguration()
            .net("n", "a")
            .host("h", "y", "other")
            .gate("g", "true", "m")
            .link("l", "there"),
        0);
  }

  @Test
  void whileSomethingIsTakenAwayLate() throws IOException {
    endsTheSame(
        new TestConfiguration()
            .net("n", "a", "with_block", "true", "label", "l")
            .host("h", "x", ""),
        new TestConfiguration().net("n", "a", "label", "m").host("h", "y", ""),
        0);
  }

  @Test
  void whileEverythingIsReplaced() throws IOException {
    endsTheSame(
        WHOLE,
        new TestConfiguration()
            .net("n", "b")
            .host("h", "x", "secret")
            .gate("g", "", "s")
            .link("l", "there"),
        0);
  }

  @Test
  void whileNewOnesTakeThePlaceOfOldOnes() throws IOException {
    endsTheSame(
        new TestConfiguration().net("n", "a").host("h", "x", ""),
        new TestConfiguration().net("n", "b").host("h", "x", "").createFirst("host.h"),
        0);
  }

  @Test
  void whileEverythingIsDestroyed() throws IOException {
    endsTheSame(WHOLE, NOTHING, 0);
  }

  /** What the document says is turned back after the run was cut off. */
  @Test
  void whileAChangeIsMadeThatNobodyWantsAnyMore() throws IOException {
    TestConfiguration after =
        new TestConfiguration().net("n", "a", "label", "l").gate("g", "", "m");
    TestConfiguration before = new TestConfiguration().net("n", "a").gate("g", "", "s");

    endsTheSame(before, after, before, 0);
  }

  @Test
  void whileASuccessorIsMadeThatNobodyWantsAnyMore() throws IOException {
    TestConfiguration before = new TestConfiguration().net("n", "a").host("h", "x", "");
    TestConfiguration after =
        new TestConfiguration().net("n", "b").host("h", "x", "").createFirst("host.h");

    endsTheSame(before, after, before, 0);
  }

  private void endsTheSame(TestConfiguration before, TestConfiguration after, int hiding)
      throws IOException {
    endsTheSame(before, after, after, hiding);
  }

  private void endsTheSame(
      TestConfiguration before, TestConfiguration after, TestConfiguration end, int hiding)
      throws IOException {
    Place ready = new Place(new FakeCloud());
    ready.apply(before);
    int moments = ready.copy().apply(after, Integer.MAX_VALUE);
    assertThat(moments).isGreaterThan(10);
    for (int moment = 0; moment < moments; moment++) {
      Place place = ready.copy().hiding(hiding);
      place.apply(after, moment);
      place.recoverAndApply(end);
      place.assertIsAs(end);
    }
  }

  /** A stack and its cloud. */
  private final class Place {
    private final FakeCloud cloud;
    private final Path folder;
    private final StateLocation store;
    private final Path journal;

    Place(FakeCloud cloud) throws IOException {
      this.cloud = cloud;
      folder = Files.createDirectory(temp.resolve("try" + tries++));
      store =
          new FileStateLocation(
              folder.resolve("stack.state.json"),
              new LocationOptions("hextet test", true, Duration.ZERO, false));
      journal = folder.resolve("stack.state.journal");
    }

    Place copy() throws IOException {
      Place copy = new Place(cloud.copy());
      Path state = folder.resolve("stack.state.json");
      if (Files.exists(state)) {
        Files.copy(state, copy.folder.resolve("stack.state.json"));
      }
      return copy;
    }

    Place hiding(int reads) {
      cloud.hidingFor(reads);
      cloud.lagging(Duration.ofMillis(reads == 0 ? 10 : 500));
      return this;
    }

    void apply(TestConfiguration document) {
      apply(document, Integer.MAX_VALUE);
    }

    /** How many moments the run had. */
    int apply(TestConfiguration document, int moment) {
      ProcessFate fate = new ProcessFate(moment);
      try {
        apply(document, fate.over(cloud), fate.over(store, journal));
      } catch (RuntimeException | Error e) {
        if (!fate.isDead()) {
          throw e;
        }
      }
      return fate.passed();
    }

    private void apply(TestConfiguration document, Cloud through, StateLocation into) {
      Engine engine = new Engine(FakeTypes::of, FakeSources::of, key -> through, "hextet test", 1);
      Plan plan =
          engine
              .plan(document.build(), store.read(), PlanOptions.DEFAULT.withMode(PlanMode.NORMAL))
              .plan();
      Scope secrets =
          reference -> Value.sensitive(Value.of("s"), Terms.parseOrNamed(reference.text()));
      ApplyResult unused =
          EngineRuns.apply(engine, plan, secrets, into, false, new Silent(), new StopSignal());
    }

    void recoverAndApply(TestConfiguration document) {
      Engine engine = new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 1);
      State planned = EngineRuns.recover(engine, store).state();
      assertThat(planned).isNotNull();
      apply(document);
    }

    void assertIsAs(TestConfiguration document) {
      Engine engine = new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 1);
      PlanResult again = engine.plan(document.build(), store.read(), PlanOptions.DEFAULT);
      assertThat(again.plan().isEmpty()).isTrue();
      assertThat(again.unrecorded()).isFalse();
      State state = store.read().state();
      assertThat(new TreeSet<>(state.records().stream().map(ResourceRecord::id).toList()))
          .isEqualTo(new TreeSet<>(cloud.things().keySet()));
      assertThat(state.records()).noneMatch(record -> record.pending().isOpen());
      assertThat(cloud.things().values())
          .noneMatch(thing -> thing.get("power").equals(Value.of("off")));
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
