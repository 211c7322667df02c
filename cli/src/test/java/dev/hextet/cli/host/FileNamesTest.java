package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "stack.yml, stack.state.json",
    "net/stack.yaml, net/stack.state.json",
    "main.tf.json, main.state.json",
    "net/main.tf, net/main.state.json",
    "stack.json, stack.state.json",
    "stack, stack.state.json",
    ".yml, .yml.state.json",
  })
  void keepsTheStateBesideTheDocument(String document, String state) {
    assertThat(FileNames.stateOf(Path.of(document))).isEqualTo(Path.of(state));
  }

  @ParameterizedTest
  @CsvSource({
    "net/stack.state.json, net/stack.sandbox.json",
    "other.json, other.sandbox.json",
    "odd, odd.sandbox.json",
  })
  void keepsTheSandboxBesideTheState(String state, String sandbox) {
    assertThat(FileNames.sandboxOf(Path.of(state))).isEqualTo(Path.of(sandbox));
  }
}
