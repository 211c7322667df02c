package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.planfile.PlanCodec;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is moved and removed. */
class RefactoringTest {
  private static final String OLD =
      """
      variable:
        secret: { default: hunter2, sensitive: true }
      resource:
        net:
          old: { zone: a }
        host:
          h: { net_id: "${net.old.id}", label: x, secret: "${var.secret}" }
      """;

  private static final String NEW =
      OLD.replace("old", "new")
          + """
          moved: { from: net.old, to: net.new }
          """;

  @TempDir private Path folder;
  private EngineStack stack;

  @BeforeEach
  void begin() {
    stack = new EngineStack(folder);
  }

  @Test
  void recordsWhatWasMovedUnderItsNewAddressAndChangesNothing() {
    stack.apply(OLD);
    stack.cloud().forgetCalls();

    Plan plan = stack.plan(NEW);

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.effective()).extracting(PlannedChange::action).containsExactly(Action.NO_OP);
    assertThat(plan.summary()).isEqualTo(new Plan.Summary(0, 0, 0, 0));
    assertThat(plan.previous()).hasToString("{net.new=net.old}");
    stack.apply(plan);
    assertThat(stack.recorded()).containsExactly("host.h", "net.new");
    assertThat(stack.state().records().get(0).dependencies()).hasToString("[net.new]");
    assertThat(stack.plan(NEW).isEmpty()).isTrue();
    assertThat(stack.cloud().calls()).allMatch(call -> call.startsWith("Describe"));
  }

  @Test
  void knowsASecretAgainAfterItsResourceWasMoved() {
    stack.apply(OLD);
    String moved = OLD.replace("h:", "g:") + "moved: [ { from: host.h, to: host.g } ]\n";

    assertThat(EngineStack.changes(stack.apply(moved))).hasSize(1);

    String other = moved.replace("hunter2", "hunter3");
    assertThat(EngineStack.changes(stack.apply(other))).containsExactly("~ host.g");
  }

  @Test
  void movesAndChangesAtOnceAlsoFromAFile() {
    stack.apply(OLD);
    Plan plan = stack.plan(NEW.replace("zone: a", "zone: a, label: new"));

    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);
    assertThat(read.moves()).isEqualTo(plan.moves());
    assertThat(EngineStack.changes(read)).containsExactly("~ net.new");
    stack.apply(plan);
    assertThat(stack.cloud().things()).hasSize(2);
    assertThat(stack.recorded()).containsExactly("host.h", "net.new");
  }

  @Test
  void followsChainsOfWholeBlocksAndSingleInstances() {
    stack.apply(nets("n: { for_each: { a: 1, b: 2 }, zone: x }"));

    Plan plan =
        stack.apply(
            nets("p: { for_each: { a: 1 }, zone: x }", "q: { zone: x }")
                + """
                moved:
                  - { from: net.n, to: net.o }
                  - { from: net.o, to: net.p }
                  - { from: 'net.n["b"]', to: net.q }
                """);

    assertThat(plan.moves()).hasToString("{net.n[\"a\"]=net.p[\"a\"], net.n[\"b\"]=net.q}");
    assertThat(plan.steps()).isEmpty();
  }

  private static String nets(String... nets) {
    return "resource:\n  net:\n    " + String.join("\n    ", nets) + "\n";
  }

  @Test
  void movesFromCountToForEachWithoutATouch() {
    stack.apply(nets("n: { count: 2, zone: x }"));

    Plan plan =
        stack.apply(
            nets("n: { for_each: { a: 1, b: 2 }, zone: x }")
                + """
                moved:
                  - { from: 'net.n[0]', to: 'net.n["a"]' }
                  - { from: 'net.n[1]', to: 'net.n["b"]' }
                """);

    assertThat(plan.steps()).isEmpty();
    assertThat(stack.recorded()).containsExactly("net.n[\"a\"]", "net.n[\"b\"]");
  }

  @Test
  void takesTheFirstOfACountForTheOnlyOneAndBack() {
    stack.apply(nets("n: { zone: x }"));

    Plan several = stack.apply(nets("n: { count: 2, zone: x }"));
    assertThat(several.moves()).hasToString("{net.n=net.n[0]}");
    assertThat(several.steps()).hasSize(1);

    Plan one = stack.apply(nets("n: { zone: x }"));
    assertThat(one.moves()).hasToString("{net.n[0]=net.n}");
    assertThat(stack.recorded()).containsExactly("net.n");
  }

  @Test
  void refusesToRecordTwoResourcesUnderOneAddress() {
    stack.apply(nets("a: { zone: x }", "b: { zone: x }"));

    assertThat(stack.problems(nets("b: { zone: x }") + "moved: { from: net.a, to: net.b }\n"))
        .containsExactly(
            "stack.yml:4:16: error: net.b and net.a would both be recorded as net.b [InvalidMove]");
  }

  @Test
  void losesNoMoveWhenTheRunIsCutOff() {
    stack.apply(OLD);
    stack.cloud().refusing(action -> action.equals("Modify"));
    Plan plan = stack.plan(NEW.replace("label: x", "label: y"));

    assertThat(stack.apply(plan).outcome().isComplete()).isFalse();

    assertThat(stack.recorded()).containsExactly("host.h", "net.new");
  }

  @Test
  void forgetsWhatIsRemovedWithoutDestroyingIt() {
    stack.apply(OLD);
    String without =
        nets("old: { zone: a }")
            + """
            removed:
              from: host.h
              lifecycle: { destroy: false }
            """;

    Plan plan = stack.apply(without);

    assertThat(EngineStack.changes(plan)).containsExactly(". host.h");
    assertThat(plan.summary()).isEqualTo(new Plan.Summary(0, 0, 0, 0));
    assertThat(stack.recorded()).containsExactly("net.old");
    assertThat(stack.cloud().things()).hasSize(2);
  }

  @Test
  void destroysWhatIsRemovedUnlessItIsSaidOtherwise() {
    stack.apply(OLD);

    Plan plan = stack.apply(nets("old: { zone: a }") + "removed: { from: host.h }\n");

    assertThat(EngineStack.changes(plan)).containsExactly("- host.h");
  }

  @Test
  void destroysWhatWasMovedUnderItsNewAddress() {
    stack.apply(OLD);

    stack.apply(stack.plan(PlanOptions.DEFAULT.withMode(PlanMode.DESTROY), NEW));

    assertThat(stack.cloud().things()).isEmpty();
  }

  @Test
  void targetsWhatWasMoved() {
    stack.apply(OLD);
    PlanOptions options = PlanOptions.DEFAULT.withTargets(Set.of(Address.of("net", "new")));

    stack.apply(stack.plan(options, NEW));

    assertThat(stack.recorded()).containsExactly("host.h", "net.new");
  }
}
