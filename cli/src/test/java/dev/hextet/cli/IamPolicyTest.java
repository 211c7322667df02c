package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --iam-policy}: a policy alone on the output. */
@Tag("once")
final class IamPolicyTest {
  private static final String STACK =
      """
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 } }
        aws_instance:
          web:
            ami: ami-00608142bdc2eefe3
            instance_type: t3.micro
            subnet_id: "${aws_subnet.web.id}"
            iam_instance_profile: web
            user_data: "password: hunter2"
      """;
  private static final String PASS_ROLE =
      """
          {
            "Sid": "PassRole",
            "Effect": "Allow",
            "Action": ["iam:PassRole"],
            "Resource": "*",
            "Condition": {
              "StringEquals": {
                "iam:PassedToService": ["ec2.amazonaws.com"]
              }
            }
          }
      """;

  @TempDir Path folder;
  private InProcessStage stage;

  @BeforeEach
  void begin() throws IOException {
    stage = InProcessStage.in(folder).write(STACK);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void printsThePolicyAloneWhateverTheFormat() {
    InProcess policy = stage.run("plan", "--iam-policy");

    assertThat(policy.exitCode()).as(policy.err()).isZero();
    assertThat(policy.out())
        .startsWith("{\n  \"Version\": \"2012-10-17\",\n")
        .endsWith("}\n")
        .contains(PASS_ROLE.stripTrailing());
    assertThat(policy.err()).contains("[SecretInUserData]");
    assertThat(stage.run("plan", "--iam-policy", "--json").out()).isEqualTo(policy.out());
    assertThat(stage.run("plan", "--iam-policy", "--format", "markdown").out())
        .isEqualTo(policy.out());
  }

  @Test
  void printsThePolicyOfASavedPlan() {
    String saved = folder.resolve("plan.json").toString();
    InProcess planned = stage.run("plan", "--iam-policy", "--out", saved);

    InProcess shown = InProcess.run("show", saved, "--iam-policy");

    assertThat(planned.err()).contains("hextet apply");
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.out()).isEqualTo(planned.out());
  }

  @Test
  void printsThePolicyForTheRestOfALife() {
    assertThat(stage.run("apply", "-n").exitCode()).isZero();

    assertThat(stage.run("plan", "--iam-policy").out())
        .contains("ec2:DescribeVpcs", "ec2:DeleteVpc", "ec2:TerminateInstances")
        .doesNotContain("ec2:CreateVpc", "ec2:CreateTags", "iam:PassRole", "ec2:DescribeTags");
  }

  @Test
  void keepsTheExitCodesOfThePlan() {
    assertThat(stage.run("plan", "--iam-policy", "--detailed-exitcode").exitCode()).isEqualTo(2);
  }

  @Test
  void rejectsAState() {
    assertThat(stage.run("apply", "-n").exitCode()).isZero();

    InProcess shown = stage.run("show", "--iam-policy");

    assertThat(shown.exitCode()).isEqualTo(64);
    assertThat(shown.err()).contains("--iam-policy requires a saved plan");
  }
}
