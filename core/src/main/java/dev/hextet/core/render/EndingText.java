package dev.hextet.core.render;

import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    return OutputsText.of(new TreeMap<>(outputs), NONE).stripTrailing();
  }

  /** One value as people read it, on as many lines as it needs. A sensitive one is not shown. */
  public static String value(Value value) {
    StringBuilder out = new StringBuilder();
    new ValueLines(new ValueText(NONE))
        .of(new ValueSlot(0, "", "", null), LineMark.NONE, value)
        .forEach(line -> out.append(line.atMargin()).append('\n'));
    return out.toString().stripTrailing();
  }
}
