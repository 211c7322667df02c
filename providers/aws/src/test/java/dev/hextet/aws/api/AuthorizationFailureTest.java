package dev.hextet.aws.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationFailureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/a"
            + " is not authorized to perform: ec2:CreateVpc on resource:"
            + " arn:aws:ec2:us-east-2:123456789012:vpc/* because no identity-based policy allows"
            + " the ec2:CreateVpc action. Encoded authorization failure message: AbC"
            + " | ec2:CreateVpc on arn:aws:ec2:us-east-2:123456789012:vpc/*, because no"
            + " identity-based policy allows the ec2:CreateVpc action",
        "User: arn:aws:sts::123456789012:assumed-role/r/s is not authorized to perform:"
            + " iam:PassRole on resource: arn:aws:iam::123456789012:role/web"
            + " | iam:PassRole on arn:aws:iam::123456789012:role/web",
        "User: u is not authorized to perform: ec2:CreateTags | ec2:CreateTags",
        "You are not authorized to perform this operation. | ec2:RunInstances",
        "'' | ec2:RunInstances",
      })
  void namesTheMissingPermission(String message, String permission) {
    assertThat(AuthorizationFailure.permission(message, "ec2:RunInstances")).isEqualTo(permission);
  }
}
