package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.resolve.variable.DocumentInputs;
import org.junit.jupiter.api.Test;

/** Arguments of variables and outputs that are newer than Terraform 1.9. */
final class NewerArgumentsTest {
  private static final String DOCUMENT =
      """
      variable:
        token: { default: abc, ephemeral: true }
        region: { default: x, const: true, deprecated: Use the provider. }
      resource:
        aws_vpc: { main: { cidr_block: "${var.region}" } }
      output:
        token: { value: "${var.token}", ephemeral: true }
        plain: { value: "${var.region}", deprecated: Use token. }
      """;

  @Test
  void keepsEphemeralValuesSecret() {
    Configuration configuration = Resolved.document(DOCUMENT);
    assertThat(Resolved.output(configuration, "token").isSensitive()).isTrue();
    assertThat(configuration.outputs().get("token").sensitive()).isTrue();
    assertThat(Resolved.output(configuration, "plain").isSensitive()).isFalse();
    assertThat(configuration.outputs().get("plain").sensitive()).isFalse();
  }

  @Test
  void checksTheTypesOfNewerArguments() {
    assertThat(
            Resolved.problems(
                DOCUMENT.replace("const: true", "const: 5").replace("Use token.", "[a]"),
                DocumentInputs.NONE))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).endsWith("[WrongType]"));
  }
}
