package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.scenario.Playground;
import dev.hextet.scenario.Scenario;
import dev.hextet.scenario.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A new sandbox and a new state, and one process of hextet after the other over them. Time in the
 * sandbox is made of calls.
 */
final class FaultStage implements AutoCloseable {
  private final Sandbox sandbox;
  private final Path folder;
  private final DocumentInputs inputs;
  private final int parallelism;
  private final Duration readLag;

  private FaultStage(
      Sandbox sandbox, Path folder, DocumentInputs inputs, int parallelism, Duration readLag) {
    this.sandbox = sandbox;
    this.folder = folder;
    this.inputs = inputs;
    this.parallelism = parallelism;
    this.readLag = readLag;
  }

  /** One step at a time, so that the k-th deed is the same in each run. */
  static FaultStage of(Path folder, DocumentInputs inputs) throws IOException {
    return of(folder, inputs, Playground.options(), 1);
  }

  static FaultStage of(Path folder, DocumentInputs inputs, SandboxOptions options, int parallelism)
      throws IOException {
    return new FaultStage(Sandbox.start(options), folder, inputs, parallelism, Duration.ZERO);
  }

  /** The same, where hextet knows that what is new cannot be seen for so long. */
  FaultStage lagging(Duration lag) {
    return new FaultStage(sandbox, folder, inputs, parallelism, lag);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Brings about what an act begins with. */
  void setUp(Act act) throws IOException {
    if (act.setUp().isEmpty()) {
      return;
    }
    try (Workshop workshop = process(Life.undisturbed())) {
      for (SourceText document : act.setUp()) {
        workshop.apply(document);
      }
      if (act.outside()) {
        for (Scenario.Outside call : act.scenario().outside(workshop.state())) {
          workshop.cloud().call(call.action(), call.arguments());
        }
      }
    }
  }

  /** A run of the command in a process of its own; what it throws is thrown. */
  ApplyResult run(Life life, Act act) throws IOException {
    return run(life, act.wanted(), act.mode());
  }

  ApplyResult run(Life life, SourceText wanted, PlanMode mode) throws IOException {
    try (Workshop workshop = process(life)) {
      return run(workshop, wanted, mode);
    }
  }

  private static ApplyResult run(Workshop workshop, SourceText wanted, PlanMode mode) {
    return workshop.run(workshop.configuration(wanted), mode);
  }

  /** The same, where it may die of it: what it throws then is of no interest any more. */
  void attempt(Life life, Act act) throws IOException {
    attempt(life, act.wanted(), act.mode());
  }

  void attempt(Life life, SourceText wanted, PlanMode mode) throws IOException {
    MortalFiles.of(attempted(life, wanted, mode)).bury();
  }

  /**
   * The same, where it may also fail: what a person is told of is no surprise, anything else is.
   */
  void attemptWhatMayFail(Life life, SourceText wanted, PlanMode mode) throws IOException {
    try {
      attempt(life, wanted, mode);
    } catch (DiagnosticException | CloudFault e) {
      assertThat(e).hasMessageNotContaining("Exception");
    }
  }

  /** Makes calls as somebody else; what EC2 refuses is not done. */
  void outside(Value calls) {
    try (Workshop workshop = process(Life.undisturbed())) {
      for (Scenario.Outside call : Scenario.outside(calls, workshop.state())) {
        try {
          Value.MapOf unused = workshop.cloud().call(call.action(), call.arguments());
        } catch (CloudFault e) {
          assertThat(e.kind()).as("%s", call).isNotEqualTo(FaultKind.UNANSWERED);
        }
      }
    }
  }

  /** The same; if it dies, then with the whole machine. */
  void attemptUntilPowerFails(Life life, Act act) throws IOException {
    MortalFiles files = MortalFiles.of(attempted(life, act.wanted(), act.mode()));
    if (life.isOver()) {
      files.losePower();
    } else {
      files.bury();
    }
  }

  private Path attempted(Life life, SourceText wanted, PlanMode mode) throws IOException {
    Path place = MortalFiles.at(life, folder);
    try (Workshop workshop = process(life, place)) {
      ApplyResult applied = run(workshop, wanted, mode);
      assertThat(applied.outcome().failures())
          .as("failures")
          .noneMatch(failure -> failure.code().equals("StepBroke"));
    } catch (RuntimeException e) {
      // Nobody hears the dead.
      if (!life.isOver()) {
        throw e;
      }
    }
    return place;
  }

  /** The command is given again, in a process of its own: no step fails, and all ends well. */
  EndState runAgain(Act act) throws IOException {
    try (Workshop workshop = process(Life.undisturbed())) {
      completely(workshop, act.wanted(), act.mode());
      EndState end = present(workshop, act.wanted(), act.mode());
      destroy(workshop, act.wanted());
      return end;
    }
  }

  /** The same, without destroying anything in the end. */
  EndState runOn(SourceText wanted) throws IOException {
    try (Workshop workshop = process(Life.undisturbed())) {
      completely(workshop, wanted, PlanMode.NORMAL);
      return present(workshop, wanted, PlanMode.NORMAL);
    }
  }

  private static void completely(Workshop workshop, SourceText wanted, PlanMode mode) {
    ApplyResult again = run(workshop, wanted, mode);
    assertThat(again.outcome().failures()).as("failures of the second run").isEmpty();
  }

  /** What there is and what is recorded; the plan for what is wanted must be empty. */
  EndState end(SourceText wanted, PlanMode mode) throws IOException {
    try (Workshop workshop = process(Life.undisturbed())) {
      return present(workshop, wanted, mode);
    }
  }

  /**
   * Destroys all, after which nothing is left.
   *
   * @param wanted the document, whose providers reach what is there
   */
  void destroy(SourceText wanted) throws IOException {
    try (Workshop workshop = process(Life.undisturbed())) {
      destroy(workshop, wanted);
    }
  }

  private EndState present(Workshop workshop, SourceText wanted, PlanMode mode) throws IOException {
    if (mode == PlanMode.NORMAL) {
      assertThat(workshop.plan(wanted).effective())
          .as("plan")
          .extracting(PlannedChange::address)
          .isEmpty();
    }
    return EndState.of(Playground.inventory(sandbox), workshop.state());
  }

  private void destroy(Workshop workshop, SourceText wanted) throws IOException {
    ApplyResult gone = run(workshop, wanted, PlanMode.DESTROY);
    assertThat(gone.outcome().failures()).as("failures of destroy").isEmpty();
    assertThat(workshop.state().records()).as("recorded in the end").isEmpty();
    assertThat(Playground.inventory(sandbox)).as("left behind").isEmpty();
  }

  private Workshop process(Life life) {
    return process(life, MortalFiles.at(life, folder));
  }

  private Workshop process(Life life, Path place) {
    return new Workshop(
        place,
        sandbox.endpoint(),
        Playground.REGION,
        parallelism,
        inputs,
        cloud -> new MortalCloud(life, cloud, readLag));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
