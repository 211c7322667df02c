package dev.hextet.core.render;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Unchanged values as lines, each on as many lines as it needs. Sensitive values are hidden. */
public final class ValueListing {
  private final RenderingSchemas vocabulary;
  private final ValueLines values;

  public ValueListing(RenderingSchemas vocabulary) {
    this.vocabulary = vocabulary;
    this.values = new ValueLines(new ValueText(vocabulary));
  }

  /** Returns one value without a name. */
  public List<BlockLine> value(Value value) {
    return values.of(new ValueSlot(0, "", "", null), LineMark.NONE, value);
  }

  /** Returns values with their names. */
  public List<BlockLine> named(SortedMap<String, Value> named) {
    List<BlockLine> lines = new ArrayList<>();
    named.forEach(
        (name, value) -> {
          ValueSlot slot = new ValueSlot(0, ValueText.name(name) + " = ", "", null);
          lines.addAll(values.of(slot, LineMark.NONE, value));
        });
    return lines;
  }

  /** Returns attributes of a resource type, with their equals signs in one column. */
  public List<BlockLine> attributes(String type, SortedMap<String, Value> attributes) {
    NameColumn names = NameColumn.of(attributes.keySet());
    List<BlockLine> lines = new ArrayList<>();
    attributes.forEach(
        (name, value) -> {
          var kind = vocabulary.attribute(type, name).map(Attribute::kind).orElse(null);
          lines.addAll(values.of(names.slot(0, name, kind), LineMark.NONE, value));
        });
    return lines;
  }
}
