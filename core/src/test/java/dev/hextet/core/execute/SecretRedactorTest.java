package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretRedactorTest {
  private static Value secret(Value value) {
    return Value.sensitive(value, Terms.parseOrNamed("var.s"));
  }

  private static String mask(Value value, String text) {
    return new SecretRedactor().in(value).mask(text);
  }

  /** Values with the secret 12345 in every place that a value can have. */
  static Stream<Value> values() {
    Value secret = secret(Value.of("12345"));
    return Stream.of(
        secret,
        Value.list(Value.of("a"), secret),
        Value.map(Map.of("a", Value.map(Map.of("b", secret)))),
        secret(Value.list(Value.of("12345"))),
        secret(new Value.SetOf(List.of(Value.of("12345")), Type.STRING)),
        secret(Value.map(Map.of("a", Value.list(Value.of("12345"))))),
        secret(Value.of(12345)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void masksASecretInEveryPlaceOfAValue(Value value) {
    assertThat(mask(value, "The value '12345' of x12345x is wrong."))
        .isEqualTo("The value '(sensitive value)' of x(sensitive value)x is wrong.");
  }

  @Test
  void keepsWhatIsNotSensitive() {
    Value value = Value.map(Map.of("name", Value.of("web"), "key", secret(Value.of("hunter2"))));

    assertThat(mask(value, "web hunter2")).isEqualTo("web (sensitive value)");
  }

  @Test
  void masksTheLongerOfTwoSecretsFirst() {
    Value value = Value.list(secret(Value.of("hunter")), secret(Value.of("hunter2")));

    assertThat(mask(value, "hunter2, hunter")).isEqualTo("(sensitive value), (sensitive value)");
  }

  @Test
  void keepsWordsThatContainAVeryShortSecret() {
    assertThat(mask(secret(Value.of("in")), "The instance is in use.")).contains("in use");
  }

  @Test
  void gathersTheSecretsOfSeveralValues() {
    SecretRedactor redactor =
        new SecretRedactor().in(secret(Value.of("first"))).in(secret(Value.of("second")));

    assertThat(redactor.mask("first second")).isEqualTo("(sensitive value) (sensitive value)");
  }
}
