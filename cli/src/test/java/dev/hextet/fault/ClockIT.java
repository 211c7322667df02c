package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.fault.Life.Death;
import dev.hextet.fault.Life.Deed;
import dev.hextet.fault.Life.Kind;
import dev.hextet.fault.Life.Moment;
import dev.hextet.sandbox.UtcClock;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import dev.hextet.scenario.Playground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clocks that are set, forwards and backwards: EC2's during a run, and this machine's between one
 * that is cut off and the next. In a run hextet itself asks none, as the rules of the architecture
 * say.
 */
@Tag("once")
final class ClockIT {

  private static final SourceText ADDRESS =
      new SourceText("stack.yml", "resource: { aws_eip: { web: { domain: vpc } } }");

  /** With the pauses between looks, more than five seconds. */
  private static final int LOOKS = 6;

  @TempDir private Path folder;

  /** Every time that it is read, it has been set: two hours forwards, then one and more back. */
  private static final class JumpingClock extends UtcClock {
    private final AtomicLong reads = new AtomicLong();

    @Override
    public Instant instant() {
      long read = reads.incrementAndGet();
      Duration jump = Duration.ofHours(read % 2 == 0 ? 2 : -2);
      return Instant.parse("2026-01-02T03:04:05Z").plusMillis(read).plus(jump);
    }
  }

  @TestFactory
  Stream<DynamicTest> ec2sDuringARun() {
    return Stream.of("create", "destroy")
        .map(what -> DynamicTest.dynamicTest(what, () -> endsWell("ipv6-webserver: " + what)));
  }

  private void endsWell(String name) throws IOException {
    Act act = Act.named(name);
    EndState expected = new KillMatrix(folder, act).undisturbed();
    Path place = Files.createTempDirectory(folder, "jumping");
    try (FaultStage stage =
        FaultStage.of(
            place,
            act.scenario().inputs(),
            Playground.options().withClock(new JumpingClock()),
            1)) {
      stage.setUp(act);
      assertThat(stage.runAgain(act)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001-02-03T04:05:06Z", "2101-02-03T04:05:06Z"})
  void thisMachinesBetweenTwoRuns(Instant then) throws IOException {
    try (FaultStage stage =
        FaultStage.of(folder, DocumentInputs.NONE).lagging(Duration.ofSeconds(30))) {
      Fault unseen =
          new Fault(Calls.of("AllocateAddress"), new Effect.Hidden(Duration.ZERO, LOOKS));
      stage.sandbox().faults().add(unseen);
      stage.attempt(new Life(new Death(firstCall(), Moment.AFTER)), ADDRESS, PlanMode.NORMAL);

      Files.setLastModifiedTime(folder.resolve("stack.state.journal"), FileTime.from(then));

      assertThat(stage.runOn(ADDRESS).inventory()).containsExactly(entry("us-east-2 address", 1));
      stage.destroy(ADDRESS);
    }
  }

  /** The number of the deed. */
  private long firstCall() throws IOException {
    Life life = Life.undisturbed();
    Path place = Files.createTempDirectory(folder, "undisturbed");
    try (FaultStage stage = FaultStage.of(place, DocumentInputs.NONE)) {
      stage.attempt(life, ADDRESS, PlanMode.NORMAL);
    }
    return life.deeds().stream().map(Deed::kind).toList().indexOf(Kind.CALL) + 1L;
  }
}
