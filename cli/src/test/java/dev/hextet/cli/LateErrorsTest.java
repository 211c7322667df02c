package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that must come at plan time, and errors that can only come during apply. */
final class LateErrorsTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-1 } }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true }
        aws_subnet:
          web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, ipv6_cidr_block: "((block))" }
      """;

  @TempDir Path folder;

  private InProcess run(String command, String document, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("stack.yml"), document);
    return InProcess.run(
        Stream.concat(Stream.of(command, file.toString(), "--sandbox"), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 256)}",
        "${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, -1)}",
        "${cidrsubnet(aws_vpc.main.ipv6_cidr_block, -8, 0)}",
        "${cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 256)}",
        "${cidrslice(aws_vpc.main.ipv6_cidr_block, 48, 0)}",
        "${cidrsubnet(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 4, 16), 4, 0)}",
        "${cidrsubnet(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 4, 1), 4, 16)}",
        "${cidrsubnets(aws_vpc.main.ipv6_cidr_block, 1, 1, 1)[2]}",
      })
  void rejectsASliceThatNoBlockOfTheLengthHas(String block) throws IOException {
    InProcess plan = run("plan", DOCUMENT.replace("((block))", block));

    assertThat(plan.exitCode()).as(plan.out()).isEqualTo(1);
    assertThat(plan.err()).contains("stack.yml:6:").doesNotContain("::/56");
  }

  @Test
  void acceptsTheLastSlice() throws IOException {
    String block = "${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 255)}";
    InProcess plan = run("plan", DOCUMENT.replace("((block))", block));

    assertThat(plan.exitCode()).as(plan.err()).isZero();
  }

  @Test
  void doNotStopIndependentSteps() throws IOException {
    InProcess applied =
        run(
            "apply",
            """
            provider: { aws: { region: us-east-1 } }
            resource:
              aws_vpc:
                a: { cidr_block: 10.0.0.0/16 }
              aws_subnet:
                a: { vpc_id: "${aws_vpc.a.id}", cidr_block: '${cidrsubnet("10.0.0.0/16", 8, length(aws_vpc.a.arn) * 1000)}' }
              aws_internet_gateway: { a: { vpc_id: "${aws_vpc.a.id}" } }
              aws_route_table: { a: { vpc_id: "${aws_vpc.a.id}" } }
            """,
            "-n",
            "--parallelism=1");

    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.err()).contains("3 done, 1 failed, 0 not started");
  }

  @Test
  void rejectAReplacementOfAnUnknownResource() throws IOException {
    InProcess plan = run("plan", DOCUMENT.replace("((block))", "/64#1"), "--replace=aws_vpc.mian");

    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.err()).contains("[UnknownTarget]", "Did you mean \"aws_vpc.main\"?");
  }
}
