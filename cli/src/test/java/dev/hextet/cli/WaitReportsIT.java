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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands report the cause of a delay while they wait. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("once")
@Timeout(180)
final class WaitReportsIT {
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

  /** Runs an operation before each call of an action is answered. */
  private void before(String action, Runnable operation) {
    Fault fault = new Fault(Calls.of(action), new Effect.Delayed(Duration.ZERO));
    place.sandbox().faults().add(fault.striking(operation));
  }

  private String read(String file) {
    try {
      return child.has(file) ? child.read(file) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plan stack.yml", "apply stack.yml -n", "apply p.json", "destroy stack.yml -n"})
  void reportsPendingReads(String command) throws Exception {
    assertThat(place.bash("run apply stack.yml -n").exitCode()).isZero();
    child.edit("10.0.0.0/24", "10.0.1.0/24");
    assertThat(place.bash("run plan stack.yml --out p.json").exitCode()).isZero();
    AtomicReference<Process> process = new AtomicReference<>();
    before(
        "DescribeVpcs",
        () ->
            AtSandbox.await(
                process.get(), () -> read("stderr").contains("Still waiting for EC2: ")));

    process.set(place.start(command));
    Result run = child.finished(process.get());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .containsPattern("Still waiting for EC2: [\\w, ]*DescribeVpcs.* \\(10s\\)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apply stack.yml -n", "destroy stack.yml -n", "state rm stack.yml aws_subnet.a"})
  void reportsTheWaitForTheLock(String command) throws Exception {
    String wait = "Still waiting for the state lock: " + AtSandbox.STATE + " (10s)\n";
    AtomicReference<Process> second = new AtomicReference<>();
    before(
        "CreateVpc",
        () -> {
          second.set(start(command + " --lock-timeout 10m 2>second"));
          AtSandbox.await(second.get(), () -> read("second").contains(wait));
        });

    Process first = place.start("apply stack.yml -n 2>first");

    assertThat(first.waitFor()).as(read("first")).isZero();
    assertThat(second.get().waitFor()).as(read("second")).isZero();
    assertThat(read("second")).contains(wait);
  }

  private Process start(String command) {
    try {
      return place.start(command);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
