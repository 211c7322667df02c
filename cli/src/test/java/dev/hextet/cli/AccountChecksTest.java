package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of a plan for the checks of an account. */
@Tag("once")
final class AccountChecksTest {
  private static final List<String> FACTS =
      List.of("DescribeImages", "DescribeInstanceTypeOfferings", "DescribeInstanceTypes");
  private static final String NETWORK =
      """
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 } }
      """;

  @TempDir Path folder;
  private InProcessStage stage;

  @BeforeEach
  void begin() throws IOException {
    stage = InProcessStage.in(folder);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  private static String instance(String name, String type) {
    return "    %s: { ami: ami-00608142bdc2eefe3, instance_type: %s, subnet_id: \"%s\" }%n"
        .formatted(name, type, "${aws_subnet.web.id}");
  }

  private List<String> facts() throws IOException {
    return stage.calls().stream().filter(FACTS::contains).sorted().toList();
  }

  @Test
  void areMadeOnceForAllInstancesAndOnlyForChangedOnes() throws IOException {
    StringBuilder many = new StringBuilder(NETWORK + "  aws_instance:\n");
    IntStream.range(0, 12)
        .forEach(i -> many.append(instance("i" + i, i % 2 == 0 ? "t3.micro" : "t2.nano")));
    stage.write(many.toString());

    assertThat(stage.run("plan").exitCode()).isZero();
    assertThat(facts()).isEqualTo(FACTS);

    assertThat(stage.run("apply", "-n").exitCode()).isZero();
    assertThat(facts()).isEqualTo(FACTS);

    assertThat(stage.run("plan", "--detailed-exitcode").exitCode()).isZero();
    assertThat(facts()).isEmpty();

    stage.write(many.toString().replace("t2.nano", "t2.micro"));
    assertThat(stage.run("plan", "--detailed-exitcode").exitCode()).isEqualTo(2);
    assertThat(facts()).isEqualTo(FACTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DescribeImages", "DescribeInstanceTypeOfferings", "DescribeInstanceTypes"})
  void areReportedAsSkippedIfTheyAreNotPermitted(String action) throws IOException {
    stage.write(NETWORK + "  aws_instance:\n" + instance("web", "t3.micro"));
    stage.reject(action, "UnauthorizedOperation");

    InProcess planned = stage.run("plan");

    assertThat(planned.exitCode()).as(planned.err()).isZero();
    assertThat(planned.out())
        .contains("the plan lacks some checks: " + action + " was rejected [ChecksSkipped]")
        .contains("Not checked: aws_instance.web.")
        .contains("Plan: 3 to add");
  }

  @Test
  void remainRequiredForDataSources() throws IOException {
    stage.write(
        """
        data:
          aws_ec2_instance_type: { t: { instance_type: t3.micro } }
        output:
          cpus: { value: "${data.aws_ec2_instance_type.t.default_vcpus}" }
        """);
    stage.reject("DescribeInstanceTypes", "UnauthorizedOperation");

    InProcess planned = stage.run("plan");

    assertThat(planned.exitCode()).isEqualTo(1);
    assertThat(planned.err())
        .contains("DescribeInstanceTypes for data.aws_ec2_instance_type.t was rejected");
  }
}
