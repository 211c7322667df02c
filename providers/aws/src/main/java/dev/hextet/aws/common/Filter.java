package dev.hextet.aws.common;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * A filter of EC2: an item matches if its value under the name is one of the values. In a value,
 * {@code *} stands for any text and {@code ?} for one character.
 */
public record Filter(String name, List<String> values) {

  /** The blocks of a data source. */
  public static final Attribute<List<Filter>> ATTRIBUTE =
      Attribute.optional("filter", new FilterSetKind())
          .doc("Filters of EC2's Describe call, each with a name and values; all must match.");

  public Filter {
    values = List.copyOf(values);
  }

  /** The filter as calls take it. */
  public Value argument() {
    return CallArguments.of("Name", name)
        .and("Values", Value.list(values.stream().map(Value::of).toList()))
        .map();
  }

  /** Determines whether any of some texts matches the filter. Blocks are compared as blocks. */
  boolean admits(List<String> texts) {
    return texts.stream().anyMatch(text -> values.stream().anyMatch(value -> matches(value, text)));
  }

  private static boolean matches(String value, String text) {
    return Wildcards.match(value, text) || Canonical.block(value).equals(Canonical.block(text));
  }
}
