package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StateOptionsTest {
  private static final List<String> PLACE = List.of("--state", "--accept-edited-state");
  private static final List<String> LOCK = List.of("--lock", "--lock-timeout");

  private static List<String> offered(String command, List<String> options) {
    String help = InProcess.run((command + " --help").split(" ")).out();
    List<String> words = List.of(help.split("[\\s\\[=]+"));
    return options.stream().filter(words::contains).toList();
  }

  /** A plan takes no lock. It accepts the options without effect, as in Terraform. */
  @Test
  void offersTheLockWhereTheStateMayChange() {
    List<String> commands = CommandLines.commands();

    assertThat(commands)
        .filteredOn(command -> offered(command, LOCK).equals(LOCK))
        .containsExactly("plan", "apply", "destroy", "state mv", "state rm", "state push");
    assertThat(commands)
        .filteredOn(command -> !offered(command, LOCK).equals(LOCK))
        .allSatisfy(command -> assertThat(offered(command, LOCK)).isEmpty());
  }

  @Test
  void planDescribesTheLockOptionsAsWithoutEffect() {
    assertThat(InProcess.run("plan", "--help").out())
        .contains("--lock[=true|false]    No effect")
        .doesNotContain("Lock the state");
    assertThat(InProcess.run("plan", "--lock-timeout=soon").err())
        .contains("\"soon\" is not a duration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "apply",
        "destroy",
        "show",
        "console",
        "output",
        "force-unlock",
        "state list",
        "state show",
        "state mv",
        "state rm",
        "state pull",
        "state push"
      })
  void offersThePlaceOnEveryCommandOnAState(String command) {
    assertThat(offered(command, PLACE)).isEqualTo(PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "output --lock=false, --lock",
    "show --lock-timeout 1s, --lock-timeout",
    "console --lock=false, --lock",
    "state list -lock=false, --lock",
    "state show aws_vpc.main --lock-timeout=1s, --lock-timeout",
    "state pull --lock, --lock",
    "force-unlock 1 --lock=false, --lock"
  })
  void rejectsTheLockWhereTheStateIsOnlyRead(String command, String option) {
    InProcess run = InProcess.run(command.split(" "));

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains(option);
  }
}
