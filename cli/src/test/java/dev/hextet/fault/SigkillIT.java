package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with the distribution as a process of its own, killed by SIGKILL: right before EC2
 * carries out its k-th changing call, right after it has and before it answers, and whenever its
 * journal has grown to so many lines. All steps that can run at once do.
 */
@Tag("once")
final class SigkillIT {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> someDeaths() throws IOException {
    Act made = Act.named("ipv6-webserver: create");
    Act destroyed = Act.named("ipv6-webserver: destroy");
    return Stream.of(atCall(made, 11, true), atLine(made, 20), atCall(destroyed, 5, false));
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicTest> everyCallOfEveryScenario() throws IOException {
    List<Integer> lines = IntStream.iterate(1, n -> n < 70, n -> n + 7).boxed().toList();
    return Act.chosen()
        .flatMap(
            IoFunction.unchecked(
                act -> cases(act, upTo(new TroubleMatrix(folder, act).calls().size()), lines)));
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** Lets a process die when the moment comes. */
  @FunctionalInterface
  private interface Killer {
    void attend(FaultStage stage, Victim victim) throws IOException;
  }

  private Stream<DynamicTest> cases(Act act, List<Integer> calls, List<Integer> lines) {
    Stream<DynamicTest> before = calls.stream().map(k -> atCall(act, k, false));
    Stream<DynamicTest> after = calls.stream().map(k -> atCall(act, k, true));
    Stream<DynamicTest> journal = lines.stream().map(n -> atLine(act, n));
    return Stream.of(before, after, journal).flatMap(tests -> tests);
  }

  private DynamicTest atCall(Act act, int k, boolean made) {
    Calls calls = Calls.of(Calls.MUTATING).at(k);
    return test(
        act + (made ? ", after call " : ", before call ") + k,
        act,
        (stage, victim) -> {
          Fault fault = new Fault(calls, new Effect.Cut(made)).striking(victim::kill);
          stage.sandbox().faults().add(fault);
          victim.start();
        });
  }

  private DynamicTest atLine(Act act, int n) {
    return test(
        act + ", at line " + n + " of the journal",
        act,
        (stage, victim) -> {
          victim.start();
          victim.killAtLine(n);
        });
  }

  private DynamicTest test(String name, Act act, Killer killer) {
    return DynamicTest.dynamicTest(name, () -> run(act, killer));
  }

  private void run(Act act, Killer killer) throws IOException, InterruptedException {
    EndState expected = new KillMatrix(folder, act).undisturbed();
    Path place = Files.createTempDirectory(folder, "process");
    try (FaultStage stage = FaultStage.of(place, act.scenario().inputs())) {
      stage.setUp(act);
      Victim first = new Victim(place, act, stage.sandbox().endpoint());
      killer.attend(stage, first);
      first.awaitEnd();
      stage.sandbox().faults().clear();

      Victim second = new Victim(place, act, stage.sandbox().endpoint());
      second.start();
      assertThat(second.exitCode()).as("%s", second).isZero();
      assertThat(stage.end(act.wanted(), act.mode())).isEqualTo(expected);
      stage.destroy(act.wanted());
    }
  }
}
