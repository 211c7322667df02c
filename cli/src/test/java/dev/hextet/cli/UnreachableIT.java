package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.Child.Result;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EC2 goes away, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("once")
final class UnreachableIT {
  private static final String STACK =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
        aws_instance:
          a: { subnet_id: "${aws_subnet.a.id}", ami: ami-00608142bdc2eefe3, instance_type: t3.micro }
      """;

  private static final String TWO_REGIONS =
      """
      provider:
        aws:
          - {}
          - { alias: far, region: eu-west-1, endpoints: { ec2: "http://127.0.0.1:1" } }
      resource:
        aws_vpc:
          near: { cidr_block: 10.0.0.0/16 }
          far: { cidr_block: 10.1.0.0/16, provider: aws.far }
        aws_subnet:
          far: { vpc_id: "${aws_vpc.far.id}", cidr_block: 10.1.0.0/24, provider: aws.far }
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inTheMidstOfACall(boolean made) throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withData(temp.resolve("world.json"));
    try (AtSandbox place = AtSandbox.in(temp, STACK, options)) {
      Child child = place.child();
      Fault fault = new Fault(Calls.of("CreateSubnet"), new Effect.Cut(made));
      place.sandbox().faults().add(fault.striking(place.sandbox()::close));

      Result cutOff = place.bash("run apply stack.yml -n");

      assertThat(cutOff.exitCode()).as(cutOff.err()).isEqualTo(6);
      assertThat(cutOff.err())
          .contains(
              "CreateSubnet was not answered: CannotReach",
              "cannot reach http://127.0.0.1:",
              "Apply incomplete: 1 done, 1 failed, 1 not started.")
          .endsWith(
              "The journal keeps the completed calls. Run the same command again: it determines the"
                  + " outcome of open calls and continues.\n");
      String journal = child.read(AtSandbox.JOURNAL);

      Result away = place.bash("run apply stack.yml -n");

      assertThat(away.exitCode()).isEqualTo(1);
      assertThat(away.err()).contains("the cloud cannot be reached [CannotReach]");
      assertThat(child.read(AtSandbox.JOURNAL)).isEqualTo(journal);

      place.comesBack();
      place.assertGoesOn();
    }
  }

  @Test
  void oneOfTwoRegions() throws Exception {
    try (AtSandbox place = AtSandbox.in(temp, TWO_REGIONS, SandboxOptions.defaults())) {
      Result half = place.bash("run apply stack.yml -n");

      assertThat(half.exitCode()).as(half.err()).isEqualTo(1);
      assertThat(half.err())
          .contains(
              "CreateVpc was not sent: CannotReach",
              "aws_vpc.near: Creation complete",
              "Apply incomplete: 1 done, 1 failed, 1 not started.")
          .endsWith("The completed steps are recorded. Run the same command again to continue.\n");

      place.child().edit("http://127.0.0.1:1\"", place.sandbox().endpoint() + "\"");
      Result rest = place.bash("run apply stack.yml -n");

      assertThat(rest.out()).contains("Resources: 2 added, 0 changed, 0 destroyed.");
      assertThat(place.bash("run plan stack.yml -detailed-exitcode").exitCode()).isZero();
      assertThat(place.bash("run destroy stack.yml -n").exitCode()).isZero();
      assertThat(place.inventory()).isEqualTo("{ }\n");
    }
  }
}
