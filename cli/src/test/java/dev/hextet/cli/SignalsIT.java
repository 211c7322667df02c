package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.Child.Result;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, and SIGTERM, which is what a machine sends instead. */
@Execution(ExecutionMode.CONCURRENT)
final class SignalsIT {
  private static final String STACK =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
      """;

  @TempDir Path temp;

  private AtSandbox place;
  private Child child;

  @BeforeEach
  void start() throws IOException {
    place = AtSandbox.in(temp, STACK, SandboxOptions.defaults());
    child = place.child();
  }

  @AfterEach
  void stop() {
    place.close();
  }

  private static void signal(Process process, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean hasTold(String word) {
    try {
      return child.told().contains(word);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts an apply, and does something to it while EC2 makes the VPC. */
  private Result applying(Consumer<Process> mishap) throws Exception {
    AtomicReference<Process> process = new AtomicReference<>();
    Fault fault = new Fault(Calls.of("CreateVpc"), new Effect.Delayed(Duration.ZERO));
    place.sandbox().faults().add(fault.striking(() -> mishap.accept(process.get())));
    process.set(place.start("apply stack.yml -n"));
    return child.finished(process.get());
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void theFirstLetsRunningStepsEnd(String name) throws Exception {
    Result stopped =
        applying(
            process -> {
              signal(process, name);
              AtSandbox.await(process, () -> hasTold("Interrupted:"));
            });

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(6);
    assertThat(stopped.err())
        .contains("\nInterrupted: no further step is begun", "\naws_vpc.main: Creation complete")
        .doesNotContain("aws_subnet.a: Creating")
        .contains("\nApply stopped: 1 done, 0 failed, 1 not started.\n")
        .endsWith("What was done is recorded. The same command goes on from there.\n");
    assertThat(child.has(AtSandbox.JOURNAL)).isFalse();
    assertThat(child.read(AtSandbox.STATE)).contains("\"aws_vpc.main\"");
    place.assertGoesOn();
  }

  @ParameterizedTest
  @CsvSource({"INT, INT", "TERM, TERM"})
  void theSecondEndsItAndTheJournalGoesOn(String first, String second) throws Exception {
    Result stopped =
        applying(
            process -> {
              signal(process, first);
              AtSandbox.await(process, () -> hasTold("Interrupted:"));
              signal(process, second);
              AtSandbox.await(process, () -> false);
            });

    assertThat(stopped.exitCode()).isEqualTo(6);
    assertThat(child.has(AtSandbox.JOURNAL)).isTrue();
    assertThat(place.bash("run plan stack.yml").err())
        .contains("aws_vpc.main: recovered from an interrupted apply");
    place.assertGoesOn();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aPlanLeavesNothing(String name, int exitCode) throws Exception {
    assertThat(place.bash("run apply stack.yml -n").exitCode()).isZero();
    String state = child.read(AtSandbox.STATE);
    child.edit("10.0.0.0/24", "10.0.1.0/24");
    AtomicReference<Process> process = new AtomicReference<>();
    Fault fault = new Fault(Calls.of(Calls.READING), new Effect.Delayed(Duration.ZERO));
    place
        .sandbox()
        .faults()
        .add(
            fault.striking(
                () -> {
                  signal(process.get(), name);
                  AtSandbox.await(process.get(), () -> false);
                }));

    process.set(place.start("plan stack.yml -out=p.json"));
    Result stopped = child.finished(process.get());

    assertThat(stopped).isEqualTo(new Result(exitCode, "", ""));
    assertThat(temp.resolve("states")).isDirectoryNotContaining("glob:**.{journal,new,tmp}");
    assertThat(child.has("p.json")).isFalse();
    assertThat(child.read(AtSandbox.STATE)).isEqualTo(state);
    place.sandbox().faults().clear();
    place.assertGoesOn();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aQuestionIsNoAnswer(String name, int exitCode) throws Exception {
    Process process = place.startAsked("apply stack.yml");
    AtSandbox.await(process, () -> hasTold("Enter a value:"));
    signal(process, name);
    Result stopped = child.finished(process);

    assertThat(stopped.exitCode()).isEqualTo(exitCode);
    assertThat(child.has(AtSandbox.STATE)).isFalse();
    assertThat(child.has(AtSandbox.JOURNAL)).isFalse();
    place.assertGoesOn();
  }
}
