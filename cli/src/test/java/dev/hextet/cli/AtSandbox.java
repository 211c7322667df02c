package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.cli.Child.Result;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The built distribution as a child process, with a sandbox of this process for EC2 and its state
 * in a folder of its own.
 */
final class AtSandbox implements AutoCloseable {
  static final String STATE = "states/s.state.json";
  static final String JOURNAL = "states/s.state.journal";

  private static final String PROVIDER =
      """
      provider:
        aws:
          region: us-east-2
          access_key: a
          secret_key: s
          endpoints: { ec2: "%s" }
      """;

  private static final long POLL_NANOS = 10_000_000;

  private final Child child;
  private final SandboxOptions options;
  private Sandbox sandbox;

  private AtSandbox(Child child, SandboxOptions options) throws IOException {
    this.child = child;
    this.options = options;
    this.sandbox = Sandbox.start(options);
  }

  static AtSandbox in(Path folder, String stack, SandboxOptions options) throws IOException {
    Child child = Child.in(folder);
    child.write("stack.yml", stack);
    Files.createDirectory(folder.resolve("states"));
    return new AtSandbox(child, options);
  }

  Child child() {
    return child;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** The sandbox is there again; of its world, what is in its data file. */
  void comesBack() throws IOException {
    sandbox = Sandbox.start(options);
  }

  /** Runs a line of bash in which {@code run} is hextet. */
  Result bash(String line) throws IOException, InterruptedException {
    return child.bash(
        environment() + "run() { \"$hextet\" \"$@\" --state " + STATE + "; }; " + line);
  }

  /** Starts hextet as a process that can be sent signals. */
  Process start(String arguments) throws IOException {
    return child.startBash(environment() + "exec \"$hextet\" " + arguments + " --state " + STATE);
  }

  /** The same with an input that says nothing, and never ends. */
  Process startAsked(String arguments) throws IOException {
    return child.startBash(
        environment()
            + "mkfifo silence; exec \"$hextet\" "
            + arguments
            + " --state "
            + STATE
            + " <>silence");
  }

  private String environment() {
    return "export AWS_ENDPOINT_URL_EC2="
        + sandbox.endpoint()
        + " AWS_REGION=us-east-2 AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=s HEXTET_READ_LAG=1; ";
  }

  /** Returns when something is so, or the process is gone. */
  static void await(Process process, BooleanSupplier condition) {
    while (process.isAlive() && !condition.getAsBoolean()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** The next run goes on, and then nothing is left to do and nothing is there twice. */
  void assertGoesOn() throws IOException, InterruptedException {
    Result next = bash("run apply stack.yml -n");
    assertThat(next.exitCode()).as(next.err()).isZero();
    child.write("here.yml", PROVIDER.formatted(sandbox.endpoint()) + child.read("stack.yml"));
    assertThat(here("plan", "-detailed-exitcode").exitCode()).isZero();
    assertThat(here("destroy", "-n").exitCode()).isZero();
    assertThat(inventory()).isEqualTo("{ }\n");
  }

  /** Runs a command in this process, which is quicker. */
  private InProcess here(String command, String option) {
    String document = child.path("here.yml").toString();
    return InProcess.run(command, document, option, "--state", child.path(STATE).toString());
  }

  String inventory() throws IOException {
    return answer("/_sandbox/inventory");
  }

  /** Returns the actions of all calls that change EC2, in order. */
  List<String> changes() throws IOException {
    List<String> actions = new ArrayList<>();
    for (JsonNode call : new ObjectMapper().readTree(answer("/_sandbox/calls"))) {
      actions.add(call.get("action").textValue());
    }
    actions.removeIf(action -> action.matches("(Describe|Get).*"));
    return actions;
  }

  private String answer(String path) throws IOException {
    try (InputStream in = sandbox.endpoint().resolve(path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
