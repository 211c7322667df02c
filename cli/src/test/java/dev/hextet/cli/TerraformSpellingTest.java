package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Terminals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class TerraformSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "-out=p.json, --out=p.json",
    "-out, --out",
    "-auto-approve, --auto-approve",
    "-detailed-exitcode, --detailed-exitcode",
    "-refresh=false, --refresh=false",
    "-refresh-only, --refresh-only",
    "-var, --var",
    "-var-file=x.yml, --var-file=x.yml",
    "-json, --json",
    "-no-color, --no-color",
    "-target=aws_vpc.main, --target=aws_vpc.main",
    "-replace=aws_vpc.main, --replace=aws_vpc.main",
    "-state=s.json, --state=s.json",
    "-lock=false, --lock=false",
    "-lock-timeout=5s, --lock-timeout=5s",
    "-destroy, --destroy",
    "-input=false, --input=false",
    "-help, --help",
  })
  void givesLongOptionsTwoDashes(String typed, String meant) {
    assertThat(TerraformSpelling.rewritten("plan", typed)).containsExactly("plan", meant);
  }

  @Test
  void givesTwoDashesToTheLongOptionsOfAllCommands() {
    Host host = InProcess.host(Map.of(), Terminals.NONE);
    List<String> options =
        Stream.concat(Arrays.stream(TopCommand.values()), Arrays.stream(StateCommand.values()))
            .filter(command -> command != TopCommand.STATE && command != TopCommand.HELP)
            .map(command -> new CommandLine(command.create(host)).getCommandSpec())
            .flatMap(command -> command.optionsMap().keySet().stream())
            .filter(option -> option.startsWith("--"))
            .distinct()
            .toList();

    assertThat(options)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            option ->
                assertThat(TerraformSpelling.rewritten(option.substring(1)))
                    .containsExactly(option));
  }

  @ParameterizedTest
  @CsvSource({"-n", "-v", "-l", "-", "--out=p.json", "-vout=1", "-lout", "out", "-unknown=1"})
  void leavesEverythingElse(String typed) {
    assertThat(TerraformSpelling.rewritten("plan", typed)).containsExactly("plan", typed);
  }

  @Test
  void leavesWhatFollowsTwoDashes() {
    assertThat(TerraformSpelling.rewritten("plan", "--", "-out=p.json"))
        .containsExactly("plan", "--", "-out=p.json");
  }
}
