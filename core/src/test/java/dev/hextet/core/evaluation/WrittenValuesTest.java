package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A known value is written as an expression that gives it again. */
class WrittenValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, \"a\", true, null]",
        "{a = null, \"b c\" = [1.5]}",
        "tolist([])",
        "distinct([split(\"[a-z]\", \"true\"), tolist(null)])",
        "[toset([\"a\"]), toset(null)]",
        "tolist([tomap({a = 1}), tomap(null)])",
        "\"$${x} \\n\""
      })
  void givesItselfAgain(String text) {
    Value value = Given.nothing().evaluate(text);

    assertThat(Given.nothing().evaluate(value.expression())).isEqualTo(value);
  }
}
