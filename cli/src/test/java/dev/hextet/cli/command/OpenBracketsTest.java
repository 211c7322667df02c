package dev.hextet.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenBracketsTest {

  @ParameterizedTest
  @ValueSource(strings = {"[", "f(\n", "{ a = [1] ", "\"${ x", "/* a", "\"${\"}\" ", "[ # ]\n"})
  void goesOn(String text) {
    assertThat(OpenBrackets.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "[1]",
        "\"[\"",
        "\"\\\"[\"",
        "\"$${[\"",
        "\"a\n",
        "]",
        "1 # (",
        "// {",
        "/* ( */ 1",
        "\"${[1][0]}\""
      })
  void isWhole(String text) {
    assertThat(OpenBrackets.in(text)).isFalse();
  }
}
