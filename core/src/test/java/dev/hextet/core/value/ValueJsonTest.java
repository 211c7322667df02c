package dev.hextet.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hextet.core.term.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ValueJsonTest {

  @Test
  void writesForPeople() {
    Value value =
        Value.map(
            Map.of(
                "b", Value.list(Value.of("x"), Value.of(100)),
                "a", Value.map(Map.of()),
                "c", Value.list(),
                "d", Value.list(Value.map(Map.of("e", Value.NULL)))));
    assertThat(JsonText.pretty(ValueJson.toJson(value)))
        .isEqualTo(
            """
            {
              "a": {},
              "b": ["x", 100],
              "c": [],
              "d": [
                {
                  "e": null
                }
              ]
            }
            """);
  }

  @Test
  void keepsNumbersExact() throws JsonProcessingException {
    for (String number :
        List.of("0.1", "1E+3000", "123456789012345678901234567890.5", "-7", "1e-9", "100")) {
      Value value = Value.of(new BigDecimal(number));
      String json = JsonText.pretty(ValueJson.toJson(value));
      assertThat(ValueJson.fromJson(JsonText.read(json))).isEqualTo(value);
    }
  }

  @Test
  void escapesWhatDoesNotShow() throws JsonProcessingException {
    String evil = "a\u001b[2J\u202e\u007f\u2028\ud83d\ude00\ue000\u00e9";
    Value value = Value.map(Map.of(evil, Value.list(Value.of(evil))));
    String text = JsonText.pretty(ValueJson.toJson(value));
    String escaped = "a\\u001b[2j\\u202e\\u007f\\u2028\\ud83d\\ude00\\ue000\u00e9";
    assertThat(text).isEqualToIgnoringCase("{\n  \"" + escaped + "\": [\"" + escaped + "\"]\n}\n");
    assertThat(ValueJson.fromJson(JsonText.read(text))).isEqualTo(value);
  }

  @Test
  void refusesWhatMustNotBeWritten() {
    Value secret =
        Value.list(Value.sensitive(Value.of("hunter2"), Terms.parseOrNamed("var.password")));
    assertThatThrownBy(() -> ValueJson.toJson(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> ValueJson.toJson(Value.unknown(Terms.parseOrNamed("aws_vpc.main.id"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> JsonText.read("{\"a\": 1, \"a\": 2}"))
        .isInstanceOf(JsonProcessingException.class);
  }
}
