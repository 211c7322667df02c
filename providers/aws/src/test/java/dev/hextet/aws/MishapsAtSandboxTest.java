package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are not answered, and steps that end half-way, at the sandbox. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
class MishapsAtSandboxTest {
  private static final Path SCENARIO =
      Path.of("..", "..", "state-examples", "ipv6-address-in-place", "stack.yml");

  @TempDir Path folder;

  /**
   * An address in the midst of everything: made with a /56 of Amazon's and all that hangs on it.
   */
  private static String webServer(String address) throws IOException {
    return Files.readString(SCENARIO).replaceAll("\"::[0-9a-f]+\"", '"' + address + '"');
  }

  static Stream<Arguments> mishaps() {
    return Stream.of(
        Arguments.of("made, and the answer is lost", new Effect.Cut(true)),
        Arguments.of("cut before it is made", new Effect.Cut(false)),
        Arguments.of("made, and garbage is answered", new Effect.Garbage(true)),
        Arguments.of(
            "made, and an internal error is answered",
            new Effect.Refused(500, "InternalError", "", true)));
  }

  /** Every changing call of a run in turn, in a world of its own. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("mishaps")
  void anUnansweredCallIsLookedUpBeforeItIsRepeated(String name, Effect effect) throws IOException {
    long changing = changes(List.of(), false);
    assertThat(changing).isGreaterThan(12);
    for (long k = 1; k <= changing; k++) {
      changes(List.of(new Fault(Calls.of(Calls.MUTATING).at(k), effect)), false);
    }
  }

  /** The change of an address: what is assigned is not assigned twice. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("mishaps")
  void anUnansweredChangeIsLookedUpBeforeItIsRepeated(String name, Effect effect)
      throws IOException {
    for (long k = 1; k <= 2; k++) {
      changes(List.of(new Fault(Calls.of(Calls.MUTATING).at(k), effect)), true);
    }
  }

  /**
   * Makes a web server, or changes the one there is, and counts the calls that change something.
   *
   * @param faults strike that run
   */
  private long changes(List<Fault> faults, boolean inPlace) throws IOException {
    try (Sandbox sandbox = Sandbox.start(options());
        EndpointStack stack =
            new EndpointStack(Files.createTempDirectory(folder, "try"), sandbox.endpoint())) {
      if (inPlace) {
        stack.apply(webServer("::4"));
      }
      sandbox.faults().add(faults);
      String wanted = webServer(inPlace ? "::5" : "::4");
      List<String> calls = stack.apply(wanted);
      sandbox.faults().clear();
      assertThat(EndpointStack.changes(stack.plan(wanted))).isEmpty();
      stack.destroy();
      assertThat(left(sandbox)).isEqualTo("{ }\n");
      return calls.stream().filter(action -> !action.startsWith("Describe")).count();
    }
  }

  private static SandboxOptions options() {
    return SandboxOptions.defaults().timedByCalls();
  }

  private static SandboxOptions lagging() {
    return SandboxOptions.defaults()
        .withDelay(Duration.ofMillis(10))
        .withReadLag(Duration.ofMillis(700));
  }

  private static String left(Sandbox sandbox) throws IOException {
    try (InputStream in = sandbox.endpoint().resolve("/_sandbox/inventory").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String[] vpcAnd(String... more) {
    return Stream.concat(
            Stream.of(
                "resource:",
                "  aws_vpc: { main: { cidr_block: 10.0.0.0/16,"
                    + " assign_generated_ipv6_cidr_block: true } }",
                "  aws_subnet:",
                "    web:",
                "      { vpc_id: '${aws_vpc.main.id}', cidr_block: 10.0.0.0/24,"
                    + " ipv6_cidr_block: /64#0 }"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static String[] group() {
    return vpcAnd("  aws_security_group: { web: { name: web, vpc_id: '${aws_vpc.main.id}' } }");
  }

  private static String[] instance(String type) {
    return vpcAnd(
        "  aws_instance:",
        "    web:",
        "      { ami: ami-0559d46e72e27d4e7, subnet_id: '${aws_subnet.web.id}',"
            + " instance_type: "
            + type
            + " }");
  }

  private void at(BiConsumer<Sandbox, EndpointStack> story) throws IOException {
    try (Sandbox sandbox = Sandbox.start(options());
        EndpointStack stack = new EndpointStack(folder, sandbox.endpoint())) {
      story.accept(sandbox, stack);
    }
  }

  private static void refused(Sandbox sandbox, String action, Supplier<?> run) {
    sandbox.faults().add(new Fault(Calls.of(action), Effect.Refused.with("UnauthorizedOperation")));
    assertThatThrownBy(run::get).hasMessageContaining(action + " was rejected");
    sandbox.faults().clear();
  }

  @Test
  void aGroupThatIsHalfMadeDoesNotKeepTheRulesThatEc2GaveIt() throws IOException {
    at(
        (sandbox, stack) -> {
          refused(sandbox, "RevokeSecurityGroupEgress", () -> stack.apply(group()));

          assertThat(EndpointStack.changes(stack.plan(group())))
              .containsExactly("aws_security_group.web UPDATE [egress]");
          assertThat(stack.apply(group())).containsExactly("RevokeSecurityGroupEgress");
          assertThat(EndpointStack.changes(stack.plan(group()))).isEmpty();
        });
  }

  @Test
  void anInstanceThatIsOwedItsStartIsStartedAlsoIfTheChangeIsTakenBack() throws IOException {
    at(
        (sandbox, stack) -> {
          stack.apply(instance("t3.micro"));
          refused(sandbox, "ModifyInstanceAttribute", () -> stack.apply(instance("t3.small")));
          assertThat(state(stack)).isEqualTo("stopped");

          assertThat(stack.apply(instance("t3.micro"))).containsExactly("StartInstances");

          assertThat(state(stack)).isEqualTo("running");
          assertThat(EndpointStack.changes(stack.plan(instance("t3.micro")))).isEmpty();
        });
  }

  @Test
  void anInstanceThatSomebodyStoppedIsNobodyElsesBusiness() throws IOException {
    at(
        (sandbox, stack) -> {
          stack.apply(instance("t3.micro"));
          stack
              .cloud()
              .call("StopInstances", TypeSamples.map("{'InstanceIds': ['" + id(stack) + "']}"));
          while (!state(stack).equals("stopped")) {
            Thread.onSpinWait();
          }

          assertThat(EndpointStack.changes(stack.plan(instance("t3.micro")))).isEmpty();
          assertThat(stack.apply(instance("t3.small"))).containsExactly("ModifyInstanceAttribute");
          assertThat(state(stack)).isEqualTo("stopped");
        });
  }

  private static String id(EndpointStack stack) {
    return stack.recorded("aws_instance.web").get("id").asText().orElseThrow();
  }

  private static String state(EndpointStack stack) {
    ReadQuery query =
        ReadQuery.by("DescribeInstances", "instance-id", "InstanceId", Value.of(id(stack)));
    return AnswerPaths.text(stack.cloud().read(query).get(0), "State.Name").orElseThrow();
  }

  /** What is made stays invisible for a while, to reads and to calls that name it. */
  @Test
  void whatCannotBeSeenAtOnceFailsNoStep() throws IOException {
    try (Sandbox sandbox = Sandbox.start(lagging());
        EndpointStack stack = new EndpointStack(folder, sandbox.endpoint())) {
      stack.apply(webServer("::4"));

      assertThat(EndpointStack.changes(stack.plan(webServer("::4")))).isEmpty();
    }
  }
}
