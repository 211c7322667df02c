package dev.hextet.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedValuesTest {

  @Test
  void movesTheMarkOfAListToItsMembers() {
    Value secret =
        Value.sensitive(Value.list(Value.of("a"), Value.NULL), Terms.parseOrNamed("var.names"));

    assertThat(MarkedValues.inward(secret))
        .isEqualTo(
            Value.list(
                Value.sensitive(Value.of("a"), Terms.parseOrNamed("var.names[0]")), Value.NULL));
  }

  @Test
  void movesTheMarkOfAMapToItsMembers() {
    Value secret =
        Value.sensitive(Value.map(Map.of("key", Value.of(1))), Terms.parseOrNamed("var.all"));

    assertThat(MarkedValues.inward(secret))
        .isEqualTo(
            Value.map(
                Map.of(
                    "key", Value.sensitive(Value.of(1), Terms.parseOrNamed("var.all[\"key\"]")))));
  }

  @Test
  void movesMarksToTheSingleValuesAtEveryDepth() {
    Value secret =
        Value.sensitive(
            Value.map(Map.of("ports", Value.list(Value.of(80), Value.of(443)))),
            Terms.parseOrNamed("var.all"));

    assertThat(MarkedValues.leaves(secret))
        .isEqualTo(
            Value.map(
                Map.of(
                    "ports",
                    Value.list(
                        Value.sensitive(Value.of(80), Terms.parseOrNamed("var.all[\"ports\"][0]")),
                        Value.sensitive(
                            Value.of(443), Terms.parseOrNamed("var.all[\"ports\"][1]"))))));
    assertThat(MarkedValues.leaves(Value.NULL)).isEqualTo(Value.NULL);
  }

  @Test
  void leavesEverythingElseAsItIs() {
    Value word = Value.sensitive(Value.of("a"), Terms.parseOrNamed("var.word"));

    assertThat(List.of(word, Value.NULL, Value.list(word)))
        .allSatisfy(value -> assertThat(MarkedValues.inward(value)).isEqualTo(value));
  }
}
