package dev.hextet.core.render.text;

import dev.hextet.core.render.BlockLine;
import dev.hextet.core.render.RenderingSchemas;
import dev.hextet.core.render.ValueListing;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Final messages of an apply or a destroy, in Terraform's words. No text has a line end. */
public final class EndingText {
  private static final RenderingSchemas NONE =
      new RenderingSchemas(type -> Optional.empty(), Term::text);

  private EndingText() {}

  public static String applied(int imported, int added, int changed, int destroyed) {
    return "Apply complete! Resources: %s%d added, %d changed, %d destroyed."
        .formatted(imported == 0 ? "" : imported + " imported, ", added, changed, destroyed);
  }

  public static String destroyed(int destroyed) {
    return "Destroy complete! Resources: %d destroyed.".formatted(destroyed);
  }

  /** Returns the block {@code Outputs:}; empty without outputs. Sensitive values are hidden. */
  public static String outputs(Map<String, Value> outputs) {
    return block(new TreeMap<>(outputs), NONE).stripTrailing();
  }

  /** Returns the block of all outputs; it ends with a line end, and is empty without outputs. */
  static String block(SortedMap<String, Value> outputs, RenderingSchemas vocabulary) {
    return outputs.isEmpty()
        ? ""
        : "Outputs:\n\n" + atMargin(new ValueListing(vocabulary).named(outputs));
  }

  /** Returns one value on as many lines as it needs. A sensitive value is hidden. */
  public static String value(Value value) {
    return atMargin(new ValueListing(NONE).value(value)).stripTrailing();
  }

  private static String atMargin(List<BlockLine> lines) {
    return lines.stream().map(line -> line.atMargin() + "\n").collect(Collectors.joining());
  }
}
