package dev.hextet.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvalidPartsTest {
  private static final Kind<?> BLOCK =
      new BlockKind(
          List.of(
              Attribute.optional("size", Kinds.INTEGER),
              Attribute.optional("count", Kinds.INTEGER)));

  private static List<String> found(Kind<?> kind, Value value) {
    return InvalidParts.of(Attribute.optional("block", kind), value, KindContext.NONE).stream()
        .map(invalid -> invalid.code() + " " + invalid.path())
        .toList();
  }

  @Test
  void findsEveryInvalidMemberOfABlock() {
    Value block =
        Value.map(
            Map.of(
                "size", Value.of("big"),
                "count", Value.of("many"),
                "nonsense", Value.of(1),
                "rubbish", Value.of(2)));

    assertThat(found(BLOCK, block))
        .containsExactlyInAnyOrder(
            "UnknownAttribute [nonsense]", "UnknownAttribute [rubbish]", "WrongType [size]");
  }

  @Test
  void findsThemInABlockThatStandsInAList() {
    Value block = Value.list(List.of(Value.map(Map.of("size", Value.of("big"), "x", Value.of(1)))));

    assertThat(found(BLOCK, block))
        .containsExactlyInAnyOrder("UnknownAttribute [x]", "WrongType [size]");
  }

  @Test
  void takesAnEmptyTextAsNone() {
    assertThat(found(Kinds.ID, Value.of(""))).isEmpty();
  }

  @Test
  void findsNothingInAValidValue() {
    assertThat(found(BLOCK, Value.map(Map.of("size", Value.of(1))))).isEmpty();
  }
}
