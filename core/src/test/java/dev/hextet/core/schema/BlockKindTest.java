package dev.hextet.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockKindTest {
  private static final Kind<Attributes> VOLUME =
      Kinds.block(
          Attribute.cloudDefault("type", Kinds.TEXT),
          Attribute.cloudDefault("iops", Kinds.INTEGER).changesWith("type"),
          Attribute.optional("keep", Kinds.BOOL),
          Attribute.computed("id", Kinds.ID));
  private static final Value LIVE =
      Value.map(
          Map.of(
              "type", Value.of("gp2"),
              "iops", Value.of(100),
              "keep", Value.of(true),
              "id", Value.of("vol-1")));

  private static final Term TERM = Terms.parse("i.volume");

  @Test
  void completesABlockWithWhatTheCloudChose() {
    Value wanted = Value.map(Map.of("type", Value.of("gp2"), "keep", Value.of(true)));

    assertThat(VOLUME.completed(wanted, LIVE, TERM)).isEqualTo(LIVE);
  }

  @Test
  void doesNotCompleteWhatLeavingOutRemoves() {
    Value wanted = Value.map(Map.of("type", Value.of("gp2")));

    assertThat(VOLUME.completed(wanted, LIVE, TERM))
        .isEqualTo(
            Value.map(
                Map.of("type", Value.of("gp2"), "iops", Value.of(100), "id", Value.of("vol-1"))));
  }

  @Test
  void doesNotKnowWhatChangesWithAnotherMember() {
    Value wanted = Value.map(Map.of("type", Value.of("gp3")));

    assertThat(VOLUME.completed(wanted, LIVE, TERM))
        .isEqualTo(
            Value.map(
                Map.of(
                    "type", Value.of("gp3"),
                    "iops", Value.unknown(Terms.parseOrNamed("i.volume.iops")),
                    "id", Value.of("vol-1"))));
  }

  @Test
  void doesNotKnowTheCloudsPartsOfANewBlock() {
    Value wanted = Value.map(Map.of("type", Value.of("gp3"), "iops", Value.of(3000)));

    assertThat(VOLUME.completed(wanted, Value.unknown(TERM), TERM))
        .isEqualTo(
            Value.map(
                Map.of(
                    "type", Value.of("gp3"),
                    "iops", Value.of(3000),
                    "id", Value.unknown(Terms.parseOrNamed("i.volume.id")))));
  }

  @Test
  void leavesAnAbsentBlockAbsent() {
    assertThat(VOLUME.completed(Value.NULL, LIVE, TERM)).isEqualTo(Value.NULL);
  }
}
