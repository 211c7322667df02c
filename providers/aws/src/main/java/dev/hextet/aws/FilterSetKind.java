package dev.hextet.aws;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Marks;
import dev.hextet.core.schema.Surroundings;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The {@code filter} blocks of a data source: one of them, or a list. */
record FilterSetKind() implements Kind<List<Filter>> {
  private static final Attribute<String> NAME = Attribute.required("name", Kinds.ID);
  private static final Attribute<Set<String>> VALUES =
      Attribute.required("values", Kinds.setOf(Ec2Text.KIND));
  private static final Kind<?> BLOCKS = Kinds.setOf(Kinds.block(NAME, VALUES));

  @Override
  public String name() {
    return "set of blocks with name, values";
  }

  @Override
  public Value canonical(Value value, Surroundings around) {
    return Marks.through(value, known -> blocks(known, around));
  }

  private static Value blocks(Value value, Surroundings around) {
    Value blocks =
        BLOCKS.canonical(value instanceof Value.MapOf ? Value.list(value) : value, around);
    if (value instanceof Value.ListOf list) {
      for (int i = 0; i < list.items().size(); i++) {
        checkValues(list.items().get(i), i);
      }
    }
    return blocks;
  }

  // EC2: refuses a filter without values.
  private static void checkValues(Value block, int index) {
    boolean isEmpty =
        block instanceof Value.MapOf map
            && map.get(VALUES.name()) instanceof Value.ListOf values
            && values.items().isEmpty();
    if (isEmpty) {
      throw new InvalidValue(
              "EmptyFilter",
              "the filter has no values",
              "Nothing would pass it. Give it a value, or leave it out.")
          .within(VALUES.name())
          .within(index);
    }
  }

  @Override
  public List<Filter> decode(Value canonical) {
    List<Filter> filters = new ArrayList<>();
    for (Value block : ((Value.ListOf) canonical).items()) {
      Value.MapOf map = (Value.MapOf) block.unmarked();
      Value values = map.get(VALUES.name()).unmarked();
      filters.add(
          new Filter(
              NAME.kind().decode(map.get(NAME.name()).unmarked()),
              List.copyOf(VALUES.kind().decode(values))));
    }
    return filters;
  }

  @Override
  public boolean isSet() {
    return true;
  }
}
