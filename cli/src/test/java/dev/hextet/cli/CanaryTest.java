package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole story with a canary wherever a secret can be: in credentials, user data, tags, names,
 * descriptions and outputs. No file that is written and nothing that is told has one of them.
 */
@Tag("once")
class CanaryTest {
  private static final List<String> CANARIES =
      List.of(
          "canary-access-key",
          "canary-secret-key",
          "canary-user-data",
          "canary-tag",
          "canary-description",
          "canary-group-name");

  private static final String VARIABLES =
      """
      access: canary-access-key
      secret: canary-secret-key
      user_data: canary-user-data
      tag: canary-tag
      description: canary-description
      group: canary-group-name
      """;

  private static final String DOCUMENT =
      """
      provider:
        aws:
          region: us-east-2
          access_key: ((access))
          secret_key: ((secret))
          max_retries: 1
          endpoints: { ec2: "%s" }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, tags: { Secret: ((tag)) } }
        aws_subnet:
          web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
        aws_security_group:
          web:
            name: ((group))
            vpc_id: ${aws_vpc.main.id}
            ingress:
              - { protocol: tcp, from_port: 443, to_port: 443, cidr_blocks: [0.0.0.0/0], description: ((description)) }
        aws_instance:
          web:
            ami: ami-0559d46e72e27d4e7
            instance_type: %s
            subnet_id: ${aws_subnet.web.id}
            vpc_security_group_ids: ["${aws_security_group.web.id}"]
            user_data: |
              #!/bin/sh
              echo ((user_data))
      output:
        secret: { value: "((user_data))", sensitive: true }
      """;

  @TempDir Path folder;

  private final List<String> reported = new ArrayList<>();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    write("vars.yml", VARIABLES);
    document("t3.micro");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void document(String type) throws IOException {
    write("stack.yml", DOCUMENT.formatted(sandbox.endpoint(), type));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      boolean file = argument.matches("[a-z.]+\\.(yml|json)");
      words.add(file ? folder.resolve(argument).toString() : argument);
    }
    InProcess run =
        InProcess.run(
            "",
            Map.of("HEXTET_DEBUG", "1", "HEXTET_READ_LAG", "0.2"),
            words.toArray(String[]::new));
    reported.add(String.join(" ", arguments) + "\n" + run.out() + run.err());
    return run.exitCode();
  }

  @Test
  void isNowhere() throws IOException {
    for (String format : List.of("text", "markdown", "json")) {
      assertThat(run("plan", "stack.yml", "-l", "vars.yml", "--format", format)).isZero();
    }
    run("plan", "stack.yml", "-l", "vars.yml", "--steps", "--out", "plan.json");
    failingAt("RunInstances", new Effect.Refused(400, "InvalidParameterValue", echo(), false));
    assertThat(run("apply", "plan.json", "-l", "vars.yml")).isEqualTo(1);
    check();

    failingAt("RunInstances", new Effect.Cut(false));
    sandbox.faults().add(new Fault(Calls.of("DescribeInstances"), new Effect.Garbage(false)));
    assertThat(run("apply", "stack.yml", "-l", "vars.yml", "-n")).isEqualTo(6);
    assertThat(folder.resolve("stack.state.journal")).exists();
    check();

    sandbox.faults().clear();
    assertThat(run("apply", "stack.yml", "-l", "vars.yml", "-n", "-json")).isZero();
    document("t3.small");
    assertThat(run("apply", "stack.yml", "-l", "vars.yml", "-n")).isZero();
    assertThat(run("show", "stack.state.json")).isZero();
    assertThat(run("output", "--state", "stack.state.json")).isZero();
    assertThat(run("destroy", "stack.yml", "-l", "vars.yml", "-n")).isZero();
    check();
  }

  /** EC2 repeats what it refuses. */
  private static String echo() {
    return "The value (" + userData() + ", canary-user-data) is not to EC2's liking.";
  }

  private static String userData() {
    return Base64.getEncoder()
        .encodeToString("#!/bin/sh\necho canary-user-data\n".getBytes(StandardCharsets.UTF_8));
  }

  private void failingAt(String action, Effect effect) {
    sandbox.faults().clear();
    sandbox.faults().add(new Fault(Calls.of(action), effect));
  }

  private void check() throws IOException {
    List<String> secrets = Stream.concat(CANARIES.stream(), Stream.of(userData())).toList();
    assertThat(reported).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("vars.yml")) {
          assertThat(Files.readString(file)).as("%s", file).doesNotContain(secrets);
        }
        if (!file.toString().endsWith(".yml")) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as("%s", file)
              .isEqualTo("rw-------");
        }
      }
    }
  }
}
