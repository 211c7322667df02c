package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hextet.cli.Child.Result;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
      return child.output().contains(word);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs an apply, with a mishap while EC2 creates the VPC. */
  private Result applying(Consumer<Process> mishap) throws Exception {
    return running("apply stack.yml -n", mishap);
  }

  private Result running(String command, Consumer<Process> mishap) throws Exception {
    AtomicReference<Process> process = new AtomicReference<>();
    Fault fault = new Fault(Calls.of("CreateVpc"), new Effect.Delayed(Duration.ZERO));
    place.sandbox().faults().add(fault.striking(() -> mishap.accept(process.get())));
    process.set(place.start(command));
    return child.finished(process.get());
  }

  /** Independent steps that wait for a free worker do not begin either. */
  @ParameterizedTest
  @CsvSource({"INT, 10", "TERM, 10", "INT, 1", "TERM, 1"})
  void theFirstBeginsNoFurtherStep(String name, int parallelism) throws Exception {
    if (parallelism == 1) {
      child.edit("resource:\n", "resource:\n  aws_eip: { a: {}, b: {} }\n");
    }
    Result stopped =
        running(
            "apply stack.yml -n --parallelism " + parallelism,
            process -> {
              signal(process, name);
              AtSandbox.await(process, () -> hasTold("Interrupt received."));
            });

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(6);
    assertThat(stopped.err())
        .contains("\nInterrupt received. Waiting for running steps to finish", "\nApply stopped: ")
        .doesNotContain("aws_subnet.a: Creating");
    assertThat(place.changes()).containsExactly("CreateVpc");
    place.assertGoesOn();
  }

  /** The apply is complete before, and the checks end with a verdict that is not one. */
  @Timeout(120)
  @ParameterizedTest
  @CsvSource({"INT, apply stack.yml -n", "TERM, apply stack.yml -n", "INT, verify stack.yml"})
  void endsTheChecks(String name, String command) throws Exception {
    child.edit(
        "resource:\n",
        "check: { web: { tcp: { host: \"::1\", port: 1, within: 10m } } }\nresource:\n");
    place.bash("run apply stack.yml -n --checks=false");
    Process process = place.start(command);
    AtSandbox.await(process, () -> hasTold("check.web.tcp: Checking [::1]:1..."));

    signal(process, name);
    Result stopped = child.finished(process);

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(130);
    assertThat(stopped.err()).contains("Interrupt received. Stopping the checks");
    assertThat(stopped.out()).contains("because the run was stopped");
    assertThat(child.has(AtSandbox.JOURNAL)).isFalse();
  }

  /**
   * What a run waits for.
   *
   * @param action the call that it waits at
   * @param effect what becomes of that call
   * @param open whether nobody knows afterwards if it was carried out
   */
  private record Waiting(String action, Effect effect, boolean open) {}

  /** The endpoint answers when nobody listens any more. */
  private static final Effect SILENCE = new Effect.Delayed(Duration.ZERO);

  /** Each would go on for minutes. */
  private static final List<Waiting> WAITS =
      List.of(
          new Waiting("CreateVpc", SILENCE, true),
          new Waiting("DescribeVpcs", SILENCE, false),
          new Waiting("CreateVpc", Effect.Refused.with("RequestLimitExceeded"), false),
          new Waiting("CreateSubnet", Effect.Refused.with("IncorrectState"), false),
          new Waiting("CreateVpc", new Effect.Unsettled(""), false));

  static Stream<Arguments> waits() {
    return WAITS.stream()
        .flatMap(waiting -> Stream.of("INT", "TERM").map(name -> arguments(waiting, name)));
  }

  @Timeout(120)
  @ParameterizedTest
  @MethodSource("waits")
  void endsWhatWaits(Waiting waiting, String name) throws Exception {
    child.edit("10.0.0.0/16 }", "10.0.0.0/16, assign_generated_ipv6_cidr_block: true }");
    AtomicBoolean waits = new AtomicBoolean();
    Fault fault = new Fault(Calls.of(waiting.action()), waiting.effect());
    AtomicReference<Process> process = new AtomicReference<>();
    place
        .sandbox()
        .faults()
        .add(
            fault.striking(
                () -> {
                  waits.set(true);
                  if (waiting.effect().equals(SILENCE)) {
                    AtSandbox.await(process.get(), () -> false);
                  }
                }));
    process.set(place.start("apply stack.yml -n"));
    AtSandbox.await(process.get(), waits::get);

    signal(process.get(), name);
    Result stopped = child.finished(process.get());

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(6);
    assertThat(stopped.err())
        .contains(
            "Interrupt received. Waiting for running steps to finish",
            "[Interrupted]",
            "Apply stopped:")
        .doesNotContain("bug in hextet");
    assertThat(child.has(AtSandbox.JOURNAL)).isEqualTo(waiting.open());
    if (waiting.open()) {
      assertThat(stopped.err())
          .contains(
              waiting.action() + " was not answered: Interrupted",
              "The request was sent, but the run was stopped before the answer.",
              "The next run determines the outcome of the request.")
          .doesNotContain("before the cloud was asked");
    }
    place.sandbox().faults().clear();
    place.assertGoesOn();
  }

  private Process start(String arguments) {
    try {
      return place.start(arguments);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a process has a file open. */
  private static boolean hasOpen(Process process, String ending) {
    try (Stream<Path> files = Files.list(Path.of("/proc", process.pid() + "", "fd"))) {
      return files.anyMatch(file -> isLinkTo(file, ending));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isLinkTo(Path link, String ending) {
    try {
      return Files.readSymbolicLink(link).toString().endsWith(ending);
    } catch (IOException e) {
      return false;
    }
  }

  @Timeout(120)
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsTheWaitForALock(String name, int exitCode) throws Exception {
    Fault fault = new Fault(Calls.of("CreateVpc"), new Effect.Delayed(Duration.ZERO));
    AtomicReference<Integer> ended = new AtomicReference<>();
    place
        .sandbox()
        .faults()
        .add(
            fault.striking(
                () -> {
                  Process waiting = start("apply stack.yml -n --lock-timeout 10m");
                  AtSandbox.await(waiting, () -> hasOpen(waiting, ".jar"));
                  signal(waiting, name);
                  AtSandbox.await(waiting, () -> false);
                  ended.set(waiting.exitValue());
                }));

    Result first = child.finished(place.start("apply stack.yml -n"));

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(ended.get()).isEqualTo(exitCode);
    place.assertGoesOn();
  }

  @ParameterizedTest
  @CsvSource({"INT, INT", "TERM, TERM"})
  void theSecondEndsItAndTheJournalGoesOn(String first, String second) throws Exception {
    Result stopped =
        applying(
            process -> {
              signal(process, first);
              AtSandbox.await(process, () -> hasTold("Interrupt received."));
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
