package dev.hextet.core.schema;

import static dev.hextet.core.schema.Attribute.cloudDefault;
import static dev.hextet.core.schema.Attribute.computed;
import static dev.hextet.core.schema.Attribute.optional;
import static dev.hextet.core.schema.Attribute.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeTest {
  private static final Value EMPTY = Value.of("");
  private static final Kind<?> WORD = Kinds.oneOf("a", "b");
  private static final Kind<?> PART = AddressKinds.ipv6CidrWithin("vpc_id", "ipv6_cidr_block");
  private static final Kind<?> BLOCK = Kinds.block(computed("id", Kinds.ID));

  /** Kinds with the empty text as the empty value, but not as a setting. */
  private static final List<Kind<?>> WITHOUT_EMPTY = List.of(WORD, AddressKinds.IPV6_CIDR, PART);

  static List<Map.Entry<Kind<?>, Value>> kinds() {
    return List.of(
        Map.entry(Kinds.TEXT, EMPTY),
        Map.entry(Kinds.ID, EMPTY),
        Map.entry(WORD, EMPTY),
        Map.entry(AddressKinds.IPV4_ADDRESS, EMPTY),
        Map.entry(AddressKinds.IPV6_CIDR, EMPTY),
        Map.entry(PART, EMPTY),
        Map.entry(Kinds.BOOL, Value.of(false)),
        Map.entry(Kinds.INTEGER, Value.of(0)),
        Map.entry(Kinds.listOf(Kinds.TEXT), Value.list()),
        Map.entry(Kinds.setOf(Kinds.ID), Value.list()),
        Map.entry(Kinds.mapOf(Kinds.TEXT), Value.map(Map.of())),
        Map.entry(BLOCK, Value.NULL));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readsWhatTheCloudLeavesOutAsTheEmptyValueOfItsType(Map.Entry<Kind<?>, Value> kind) {
    assertThat(computed("a", kind.getKey()).read(Value.NULL)).isEqualTo(kind.getValue());
    assertThat(cloudDefault("a", kind.getKey()).read(Value.NULL)).isEqualTo(kind.getValue());
    assertThat(optional("a", kind.getKey()).read(Value.NULL)).isEqualTo(Value.NULL);
    assertThat(optional("a", kind.getKey()).absent(kind.getValue()).read(Value.NULL))
        .isEqualTo(kind.getValue());
  }

  @Test
  void readsTheFallbackOfWhatHasOne() {
    assertThat(optional("a", Kinds.BOOL).fallback(Value.of(true)).read(Value.NULL))
        .isEqualTo(Value.of(true));
  }

  @Test
  void readsAllMembersOfBlocks() {
    Kind<?> block =
        Kinds.block(
            computed("id", Kinds.ID), optional("size", Kinds.INTEGER), computed("up", Kinds.BOOL));
    Value given = Value.map(Map.of("id", Value.of("vol-1")));
    Value read =
        Value.map(Map.of("id", Value.of("vol-1"), "size", Value.NULL, "up", Value.of(false)));

    assertThat(computed("a", block).read(given)).isEqualTo(read);
    assertThat(computed("a", Kinds.listOf(block)).read(Value.list(given)))
        .isEqualTo(Value.list(read));
    assertThat(
            computed("a", Kinds.setOf(block))
                .read(Value.sensitive(Value.list(given), Terms.parseOrNamed("var.x"))))
        .isEqualTo(Value.sensitive(Value.list(read), Terms.parseOrNamed("var.x")));
    Value unknown = Value.unknown(Terms.parseOrNamed("aws_instance.web.a"));
    assertThat(computed("a", block).read(unknown)).isEqualTo(unknown);
  }

  @Test
  void readsEveryAttributeOfASchema() {
    Schema schema =
        Schema.of(
            "aws_thing",
            "",
            List.of(
                computed("id", Kinds.ID), computed("ip", Kinds.TEXT), optional("n", Kinds.TEXT)),
            Set.of());

    assertThat(schema.read(Attributes.EMPTY.with(computed("id", Kinds.ID), Value.of("t-1"))))
        .isEqualTo(Value.map(Map.of("id", Value.of("t-1"), "ip", EMPTY, "n", Value.NULL)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void takesAnEmptyTextForNoValueWhereTheAttributeCanBeLeftOut(Map.Entry<Kind<?>, Value> kind) {
    boolean isText = kind.getValue().equals(EMPTY) && !WITHOUT_EMPTY.contains(kind.getKey());
    for (Attribute<?> attribute :
        List.of(optional("a", kind.getKey()), cloudDefault("a", kind.getKey()))) {
      if (isText) {
        assertThat(attribute.canonical(EMPTY, KindContext.NONE)).isEqualTo(Value.NULL);
        assertThat(
                attribute.canonical(
                    Value.sensitive(EMPTY, Terms.parseOrNamed("var.a")), KindContext.NONE))
            .isEqualTo(Value.NULL);
      } else {
        assertThatThrownBy(() -> attribute.canonical(EMPTY, KindContext.NONE))
            .isInstanceOf(InvalidValue.class);
      }
    }
  }

  @Test
  void keepsAnEmptyTextWhereItIsNotTheSameAsNoValue() {
    assertThat(required("a", Kinds.TEXT).canonical(EMPTY, KindContext.NONE)).isEqualTo(EMPTY);
    assertThat(
            optional("a", Kinds.TEXT)
                .fallback(Value.of("default"))
                .canonical(EMPTY, KindContext.NONE))
        .isEqualTo(EMPTY);
    assertThatThrownBy(() -> required("a", Kinds.ID).canonical(EMPTY, KindContext.NONE))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void takesAnEmptyTextForNoValueWithinBlocks() {
    Kind<?> block = Kinds.block(optional("key", Kinds.TEXT), required("name", Kinds.TEXT));
    Value given = Value.map(Map.of("key", EMPTY, "name", EMPTY));

    assertThat(block.canonical(given, KindContext.NONE))
        .isEqualTo(Value.map(Map.of("name", EMPTY)));
  }
}
