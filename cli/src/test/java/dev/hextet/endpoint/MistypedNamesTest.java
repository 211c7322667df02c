package dev.hextet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hextet.cli.InProcess;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody has made will not appear: the error comes at once, where the wrong name stands. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class MistypedNamesTest {
  private static final String STACK =
      """
      provider:
        aws: { region: us-east-2, access_key: a, secret_key: s, endpoints: { ec2: "%s" } }
      variable:
        wrong: { default: "%s" }
      locals:
        again: "${var.wrong}"
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_route_table: { main: { vpc_id: "${aws_vpc.main.id}" } }
        aws_security_group: { main: { name: main, vpc_id: "${aws_vpc.main.id}" } }
        aws_subnet:
          main: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
      """;

  private static final String INSTANCE =
      """
        aws_instance:
          web:
            ami: ami-0559d46e72e27d4e7
            instance_type: t3.micro
            subnet_id: "${aws_subnet.main.id}"
            tags: { Name: "WRONG" }
      """;

  private static final String ROUTE =
      """
        aws_route:
          out:
            route_table_id: "${aws_route_table.main.id}"
            destination_cidr_block: 0.0.0.0/0
      """;

  @TempDir Path folder;

  private static Stream<Arguments> ways(
      int sent, String action, String code, String wrong, String document, String line) {
    return Stream.of(wrong, "\"${var.wrong}\"", "\"${local.again}\"")
        .map(written -> arguments(sent, action, code, wrong, document, line, written));
  }

  static Stream<Arguments> mistyped() {
    return Stream.of(
            ways(0, "RunInstances", "NoSuchKeyPair", "mistyped", INSTANCE, "key_name: AT"),
            ways(
                0,
                "RunInstances",
                "NoSuchImage",
                "ami-0123456789abcdef0",
                INSTANCE.replaceAll(" *ami: .*\n", ""),
                "ami: AT"),
            ways(
                1,
                "RunInstances",
                "InvalidGroup.NotFound",
                "sg-0123456789abcdef0",
                INSTANCE,
                "vpc_security_group_ids: [\"${aws_security_group.main.id}\", AT]"),
            ways(
                1,
                "RunInstances",
                "InvalidSubnetID.NotFound",
                "subnet-0123456789abcdef0",
                INSTANCE.replaceAll(" *subnet_id: .*\n", ""),
                "subnet_id: AT"),
            ways(
                1,
                "CreateRoute",
                "InvalidGatewayID.NotFound",
                "igw-0123456789abcdef0",
                ROUTE,
                "gateway_id: AT"))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("mistyped")
  void refusesItAtOnceWhereItStands(
      int sent,
      String action,
      String code,
      String wrong,
      String document,
      String line,
      String written)
      throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      AtomicInteger calls = new AtomicInteger();
      sandbox
          .faults()
          .add(
              new Fault(Calls.of(action), new Effect.Delayed(Duration.ZERO))
                  .striking(calls::incrementAndGet));
      String text =
          STACK.formatted(sandbox.endpoint(), wrong)
              + document.replace("WRONG", wrong)
              + "      "
              + line;
      Path file = folder.resolve("stack.yml");
      Files.writeString(file, text.replace("AT", written) + "\n");

      InProcess applied = InProcess.run("apply", file.toString(), "-n");

      long number = text.lines().count();
      int column =
          text.lines().reduce((a, b) -> b).orElseThrow().indexOf("AT")
              + 1
              + (written.startsWith("\"${") ? 3 : 0);
      assertThat(applied.exitCode()).as(applied.out() + applied.err()).isEqualTo(1);
      assertThat(applied.err())
          .contains("stack.yml:" + number + ":" + column + ": error: ", "[" + code + "]", wrong);
      assertThat(calls).hasValue(sent);
    }
  }
}
