package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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

  /** A plan needs no lock, and accepts the options for the sake of Terraform's command lines. */
  @Test
  void offersTheLockWhereTheStateMayChange() {
    List<String> commands =
        Stream.concat(
                Stream.of(TopCommand.values())
                    .filter(command -> command != TopCommand.STATE)
                    .map(TopCommand::word),
                Stream.of(StateCommand.values()).map(command -> "state " + command.word()))
            .toList();

    assertThat(commands)
        .filteredOn(command -> offered(command, LOCK).equals(LOCK))
        .containsExactly("plan", "apply", "destroy", "state mv", "state rm", "state push");
    assertThat(commands)
        .filteredOn(command -> !offered(command, LOCK).equals(LOCK))
        .allSatisfy(command -> assertThat(offered(command, LOCK)).isEmpty());
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
