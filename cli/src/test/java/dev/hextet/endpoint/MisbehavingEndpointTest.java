package dev.hextet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack with a VPC, a subnet and an instance, at an endpoint whose answers prove nothing. */
final class MisbehavingEndpointTest {
  private static final String STACK =
      """
      provider:
        aws:
          region: us-east-2
          access_key: a
          secret_key: s
          max_retries: 1
          endpoints: { ec2: "%s" }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true, tags: { Name: "%s" } }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, ipv6_cidr_block: /64#0 }
        aws_instance:
          web: { ami: ami-0559d46e72e27d4e7, instance_type: t3.micro, subnet_id: "${aws_subnet.a.id}" }
      """;

  private static final String NOTHING = "{ }\n";

  @TempDir static Path folder;

  private static Sandbox sandbox;
  private static MisbehavingEndpoint endpoint;
  private static String state;
  private static String there;

  @BeforeAll
  static void apply() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults());
    endpoint = new MisbehavingEndpoint(sandbox.endpoint());
    write(folder, endpoint, "first");
    InProcess applied = run(folder, "apply");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    state = Files.readString(folder.resolve("stack.state.json"));
    there = inventory(sandbox);
  }

  @AfterAll
  static void close() throws IOException {
    endpoint.close();
    sandbox.close();
  }

  @AfterEach
  void behave() {
    endpoint.never();
  }

  private static void write(Path folder, MisbehavingEndpoint endpoint, String name)
      throws IOException {
    Files.writeString(folder.resolve("stack.yml"), STACK.formatted(endpoint.endpoint(), name));
  }

  private static InProcess run(Path folder, String command) {
    String document = folder.resolve("stack.yml").toString();
    return InProcess.run(
        command, document, command.equals("plan") ? "-detailed-exitcode" : "-auto-approve");
  }

  private static String inventory(Sandbox sandbox) throws IOException {
    try (InputStream in = sandbox.endpoint().resolve("/_sandbox/inventory").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertUntouched() throws IOException {
    assertThat(folder.resolve("stack.state.json")).hasContent(state);
    assertThat(folder).isDirectoryNotContaining("glob:**.journal");
    assertThat(inventory(sandbox)).isEqualTo(there);
  }

  static Stream<Arguments> commandsAtForms() {
    return Stream.of(Misbehaviour.values())
        .flatMap(
            form ->
                Stream.of("plan", "apply", "destroy").map(command -> Arguments.of(form, command)));
  }

  @ParameterizedTest
  @MethodSource("commandsAtForms")
  void believesNoSuchAnswer(Misbehaviour form, String command) throws IOException {
    write(folder, endpoint, "second");
    endpoint.always(form);

    InProcess ran = run(folder, command);

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains("[NoAnswer]", endpoint.endpoint().toString());
    assertThat(ran.out() + ran.err())
        .doesNotContain("bug in hextet", "Exception", "ParseError", "complete");
    assertUntouched();
  }

  /** A page token is a good answer the first time. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_PAGE_TOKEN")
  void asksAgainAfterOne(Misbehaviour form) throws IOException {
    write(folder, endpoint, "first");
    endpoint.once(form);

    InProcess planned = run(folder, "plan");

    assertThat(planned.exitCode()).as(planned.out() + planned.err()).isZero();
    assertThat(planned.out() + planned.err()).contains("No changes.");
    assertUntouched();
  }

  /** The calls that change something among them, which are carried out all the same. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_PAGE_TOKEN")
  void makesNothingTwice(Misbehaviour form, @TempDir Path own) throws IOException {
    try (Sandbox world = Sandbox.start(SandboxOptions.defaults().timedByCalls());
        MisbehavingEndpoint before = new MisbehavingEndpoint(world.endpoint())) {
      write(own, before, "first");
      before.once(form);
      InProcess applied = run(own, "apply");
      assertThat(applied.exitCode()).as(applied.out() + applied.err()).isZero();
      InProcess planned = run(own, "plan");
      assertThat(planned.exitCode()).as(planned.out() + planned.err()).isZero();
      before.once(form);

      InProcess destroyed = run(own, "destroy");

      assertThat(destroyed.exitCode()).as(destroyed.out() + destroyed.err()).isZero();
      assertThat(inventory(world)).isEqualTo(NOTHING);
    }
  }

  /** Guards the others: the same commands at the same endpoint, behaving. */
  @Test
  void believesGoodAnswers() throws IOException {
    write(folder, endpoint, "second");

    InProcess planned = run(folder, "plan");

    assertThat(planned.exitCode()).as(planned.out() + planned.err()).isEqualTo(2);
    assertThat(planned.out()).contains("0 to add, 1 to change, 0 to destroy");
    assertUntouched();
  }
}
