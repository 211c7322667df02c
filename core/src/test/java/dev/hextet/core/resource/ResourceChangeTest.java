package dev.hextet.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceChangeTest {
  private static final Attribute<String> ZONE = Attribute.cloudDefault("zone", Kinds.TEXT);
  private static final Attribute<String> TYPE = Attribute.cloudDefault("type", Kinds.TEXT);
  private static final Attribute<Attributes> DISK =
      Attribute.cloudDefault("disk", Kinds.block(TYPE));

  @Test
  void asksForWhatIsWanted() {
    assertThat(change(ZONE, Value.of("a")).requested(ZONE)).isEqualTo(Value.of("a"));
    assertThat(change(ZONE, Value.unknown(Terms.parseOrNamed("t.other.zone"))).requested(ZONE))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("t.other.zone")));
  }

  @Test
  void leavesToTheCloudWhatIsItsChoice() {
    assertThat(change(ZONE, Value.unknown(Terms.parseOrNamed("t.it[0].zone"))).requested(ZONE))
        .isEqualTo(Value.NULL);
    assertThat(change(ZONE, Value.NULL).requested(ZONE)).isEqualTo(Value.NULL);
  }

  @Test
  void looksIntoBlocks() {
    ResourceChange chosen =
        change(
            DISK,
            Value.map(Map.of("type", Value.unknown(Terms.parseOrNamed("t.it[0].disk.type")))));
    ResourceChange wanted = change(DISK, Value.map(Map.of("type", Value.of("ssd"))));

    assertThat(chosen.requested(DISK, TYPE)).isEqualTo(Value.NULL);
    assertThat(wanted.requested(DISK, TYPE)).isEqualTo(Value.of("ssd"));
    assertThat(change(ZONE, Value.NULL).requested(DISK, TYPE)).isEqualTo(Value.NULL);
  }

  private static ResourceChange change(Attribute<?> attribute, Value value) {
    return new ResourceChange(
        Address.of("t", "it").instance(InstanceKey.of(0)),
        ChangeOperation.CREATE,
        Attributes.EMPTY,
        Attributes.EMPTY.with(attribute, value),
        Set.of(),
        new ProviderPlacement("aws", "us-east-2", Value.map(Map.of())));
  }
}
