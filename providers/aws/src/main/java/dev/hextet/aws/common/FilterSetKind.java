package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The {@code filter} blocks of a data source: one of them, or a list. */
record FilterSetKind() implements Kind<List<Filter>> {
  private static final Attribute<String> NAME = Attribute.required("name", Kinds.ID);
  private static final Attribute<Set<String>> VALUES =
      Attribute.required("values", Kinds.setOf(Ec2Text.KIND));
  private static final Kind<?> BLOCKS = Kinds.setOf(Kinds.block(NAME, VALUES));

  /** Filters by texts that users choose freely. */
  private static final Pattern FREE = Pattern.compile("tag(:.*|-.*)?|.*(description|dns).*");

  @Override
  public String name() {
    return "set of blocks with name, values";
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> blocks(known, around));
  }

  private static Value blocks(Value value, KindContext around) {
    Value blocks =
        BLOCKS.canonical(value instanceof Value.MapOf ? Value.list(value) : value, around);
    if (value instanceof Value.MapOf block) {
      check(block);
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        check(items.items().get(i), i);
      }
    }
    return blocks;
  }

  private static void check(Value value, int index) {
    if (value instanceof Value.MapOf block) {
      try {
        check(block);
      } catch (InvalidValue e) {
        throw e.within(index);
      }
    }
  }

  private static void check(Value.MapOf block) {
    if (block.get(VALUES.name()) instanceof Value.Items values) {
      boolean isFree = block.get(NAME.name()).asText().filter(FREE.asMatchPredicate()).isPresent();
      try {
        check(values.items(), isFree);
      } catch (InvalidValue e) {
        throw e.within(VALUES.name());
      }
    }
  }

  // EC2: refuses a filter without values.
  private static void check(List<Value> values, boolean free) {
    if (values.isEmpty()) {
      throw new InvalidValue(AwsDiagnostic.EMPTY_FILTER.with());
    }
    for (int i = 0; i < values.size() && !free; i++) {
      try {
        values.get(i).asText().ifPresent(BareReference::refuse);
      } catch (InvalidValue e) {
        throw e.within(i);
      }
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
  public boolean isBlock() {
    return true;
  }

  @Override
  public boolean isSet() {
    return true;
  }
}
