package dev.hextet.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.cli.host.Terminals;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class VariableOptionsTest {
  @TempDir Path temp;

  private final Diagnostics diagnostics = new Diagnostics();

  private Value value(Map<String, String> environment, String... arguments) {
    VariableOptions options = new VariableOptions();
    CommandSpec command = CommandSpec.create();
    command.addMixin("variables", CommandSpec.forAnnotatedObject(options));
    new CommandLine(command).setOverwrittenOptionsAllowed(true).parseArgs(arguments);
    List<VariableSource> sources =
        VariableSources.read(
            options.arguments(List.of()), InProcess.host(environment, Terminals.NONE), diagnostics);
    Value value = VariableSource.given("x", "any", sources).orElse(Value.NULL);
    assertThat(diagnostics.sorted()).isEmpty();
    return value;
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  @Test
  void laterSourcesWin() throws IOException {
    Map<String, String> environment =
        Map.of("TF_VAR_x", "tf", "HEXTET_VAR_x", "hextet", "MY_x", "my");
    String map = file("map.yml", "x: file\n");
    String text = file("text", "contents");

    assertThat(value(Map.of("TF_VAR_x", "tf"))).isEqualTo(Value.of("tf"));
    assertThat(value(environment)).isEqualTo(Value.of("hextet"));
    assertThat(value(environment, "--vars-env", "MY")).isEqualTo(Value.of("my"));
    assertThat(value(environment, "-l", map, "--vars-env", "MY")).isEqualTo(Value.of("file"));
    assertThat(value(environment, "--var-file", "x=" + text, "-l", map))
        .isEqualTo(Value.of("contents"));
    assertThat(value(environment, "-v", "x=value", "--var-file", "x=" + text, "-l", map))
        .isEqualTo(Value.of("value"));
  }

  @Test
  void ofOneKindTheLastWins() throws IOException {
    String one = file("one.yml", "x: 1\n");
    String two = file("two.yml", "x: 2\n");

    assertThat(value(Map.of(), "-l", one, "--var-file", two)).isEqualTo(Value.of(2));
    assertThat(value(Map.of(), "--var-file", two, "-l", one)).isEqualTo(Value.of(1));
    assertThat(value(Map.of(), "-v", "x=1", "--var=x=2")).isEqualTo(Value.of(2));
  }

  @Test
  void valuesAreYamlAndMayHoldEqualSigns() {
    assertThat(value(Map.of(), "-v", "x=[1, a=b]"))
        .isEqualTo(Value.list(Value.of(1), Value.of("a=b")));
    assertThat(value(Map.of(), "-v", "x=")).isEqualTo(Value.of(""));
  }

  @Test
  void contentsAreTakenAsTheyAre() throws IOException {
    assertThat(value(Map.of(), "--var-file", "x=" + file("t", "a: 1\n")))
        .isEqualTo(Value.of("a: 1\n"));
  }

  @Test
  void namesNoValueWhenPrinted() {
    VariableOptions options = new VariableOptions();
    options.value("password=hunter2");

    assertThat(options.arguments(List.of()).toString()).doesNotContain("hunter2");
  }
}
