package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.cli.InProcess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovalTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Approval approval(String input, boolean terminal, Map<String, String> environment) {
    Host host =
        InProcess.host(
            input,
            environment,
            new Terminals(terminal, false, false),
            new ByteArrayOutputStream(),
            err,
            new Interrupts());
    return new Approval(host, false, Optional.empty());
  }

  private boolean ask(String input) {
    return approval(input, false, Map.of()).ask(Question.APPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes\n", "yes", "yes\r\n", "yes  \nno\n"})
  void takesYes(String input) {
    assertThat(ask(input)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no\n", "y\n", "YES\n", " yes\n", "\n", "yes please\n"})
  void takesNothingElse(String input) {
    assertThat(ask(input)).isFalse();
  }

  @Test
  void asksInTerraformsWords() {
    boolean unused = approval("yes\n", true, Map.of()).ask(Question.DESTROY);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """

            Do you really want to destroy all resources?
              hextet will destroy all your managed infrastructure, as shown above.
              There is no undo. Only 'yes' will be accepted to confirm.

              Enter a value: \

            """);
  }

  @Test
  void nobodyIsNoAnswer() {
    assertThatThrownBy(() -> ask(""))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            e -> assertThat(e.diagnostic().detail()).contains("--auto-approve", "--out FILE"));
  }

  @Test
  void theEndOfATerminalsInputIsANo() {
    assertThat(approval("", true, Map.of()).ask(Question.APPLY)).isFalse();
  }

  @Test
  void doesNotAskWhereTerraformWouldNot() {
    assertThatThrownBy(() -> approval("yes\n", true, Map.of("TF_INPUT", "0")).ask(Question.APPLY))
        .isInstanceOf(CommandFailure.class);
    assertThat(approval("yes\n", true, Map.of("TF_INPUT", "true")).ask(Question.APPLY)).isTrue();
  }
}
