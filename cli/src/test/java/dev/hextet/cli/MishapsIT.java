package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.cli.Child.Result;
import dev.hextet.core.value.JsonText;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What befalls a run from outside: a full disk, a folder that cannot be written or goes away,
 * others who want the same state. Each leaves a state that the next run goes on from, and says what
 * happened.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("once")
final class MishapsIT {
  private static final String STACK =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
          b: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.1.0/24 }
          c: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.2.0/24 }
        aws_internet_gateway:
          main: { vpc_id: "${aws_vpc.main.id}" }
      """;

  @TempDir Path temp;

  private AtSandbox place;
  private Child child;

  @BeforeEach
  void start() throws IOException {
    place = AtSandbox.in(temp, STACK, SandboxOptions.defaults().withDelay(Duration.ofMillis(500)));
    child = place.child();
  }

  @AfterEach
  void stop() {
    place.close();
  }

  private Result bash(String line) throws Exception {
    return place.bash(line);
  }

  private void assertGoesOn() throws Exception {
    place.assertGoesOn();
  }

  @Test
  void aDiskThatIsFullInTheMidst() throws Exception {
    Result run = bash("trap '' XFSZ; ulimit -f 6; run apply stack.yml -n");

    assertThat(run.exitCode()).as(run.err()).isIn(1, 6);
    assertThat(run.err()).contains("[StateUnwritable]").contains("not started");
    assertGoesOn();
  }

  @Test
  void aFolderThatCannotBeWritten() throws Exception {
    Result run = bash("\"$hextet\" apply stack.yml -n --state /dev/null/s.state.json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the state cannot be locked [StateUnwritable]");
    assertGoesOn();
  }

  @Test
  void aFolderThatGoesAwayInTheMidst() throws Exception {
    Result run =
        bash(
            "run apply stack.yml -n & while ! test -s states/s.state.journal; do :; done;"
                + " mv states elsewhere; wait $!");

    assertThat(run.exitCode()).as(run.err()).isIn(1, 6);
    assertThat(run.err()).contains("the journal cannot be written");
    assertGoesOn();
  }

  @Test
  void aClockThatWasSetInTheMidst() throws Exception {
    Fault fault = new Fault(Calls.of("CreateSubnet"), Effect.Refused.with("RequestExpired"));
    place.sandbox().faults().add(fault);

    Result run = bash("run apply stack.yml -n");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains("(RequestExpired). They have expired, or this machine's clock is wrong.");
    place.sandbox().faults().clear();
    assertGoesOn();
  }

  @Test
  void aPlanThatCannotBeSaved() throws Exception {
    Result run = bash("run plan stack.yml -out=/dev/full");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the plan cannot be saved [PlanUnwritable]");
    assertThat(bash("run plan stack.yml -out=/dev/null/p.json").err()).contains("PlanUnwritable");
  }

  @Test
  void twoThatWantTheSameState() throws Exception {
    applyAtOnce(2);
  }

  @Test
  void tenThatWantTheSameState() throws Exception {
    applyAtOnce(10);
  }

  private void applyAtOnce(int runs) throws Exception {
    bash(
        "for i in $(seq "
            + runs
            + "); do { run apply stack.yml -n >out$i 2>err$i; echo $? >code$i; } & done; wait");

    List<Integer> codes = IntStream.rangeClosed(1, runs).mapToObj(this::code).toList();
    assertThat(codes).containsAnyOf(0).allMatch(code -> code == 0 || code == 4);
    for (int i = 1; i <= runs; i++) {
      if (codes.get(i - 1) == 4) {
        assertThat(child.read("err" + i))
            .contains("Error acquiring the state lock", "Operation: apply", "Pid: ");
      }
    }
    JsonNode state = JsonText.read(child.read("states/s.state.json"));
    assertThat(state.get("serial").asInt()).isEqualTo(1);
    assertGoesOn();
  }

  private int code(int run) {
    try {
      return Integer.parseInt(child.read("code" + run).strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoWaitsForTheLockFindsEverythingDone() throws Exception {
    bash(
        "for i in 1 2 3; do { run apply stack.yml -n --lock-timeout 120s >out$i 2>err$i;"
            + " echo $? >code$i; } & done; wait");

    assertThat(IntStream.rangeClosed(1, 3).map(this::code)).containsOnly(0);
    assertThat(IntStream.rangeClosed(1, 3).filter(this::madeAll)).hasSize(1);
    assertGoesOn();
  }

  private boolean madeAll(int run) {
    try {
      return child.read("out" + run).contains("Resources: 5 added");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPlanThatWasCarriedOutIsStale() throws Exception {
    bash("run plan stack.yml -out=p.json");
    assertThat(bash("run apply p.json").exitCode()).isZero();

    Result again = bash("run apply p.json");

    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err()).contains("Saved plan is stale");
    assertGoesOn();
  }

  @Test
  void aPlanOfAStateWhoseRunWasCutOffIsStaleOnce() throws Exception {
    bash(
        "run apply stack.yml -n & p=$!; while ! test -s states/s.state.journal; do :; done;"
            + " kill -9 $(pgrep -P $p) $p; wait $p");
    bash("run plan stack.yml -out=p.json");

    assertThat(bash("run apply p.json").exitCode()).isEqualTo(3);

    bash("run plan stack.yml -out=p.json");
    Result apply = bash("run apply p.json");
    assertThat(apply.exitCode()).as(apply.err()).isZero();
    assertGoesOn();
  }
}
