package dev.hextet.core.render;

import dev.hextet.core.value.Value;
import java.util.SortedMap;

/** Outputs as Terraform shows them after an apply. */
final class OutputsText {
  private OutputsText() {}

  /** Returns the block of all outputs; it ends with a line end, and is empty without outputs. */
  static String of(SortedMap<String, Value> outputs, RenderingSchemas vocabulary) {
    if (outputs.isEmpty()) {
      return "";
    }
    ValueLines values = new ValueLines(new ValueText(vocabulary));
    StringBuilder out = new StringBuilder("Outputs:\n\n");
    outputs.forEach(
        (name, value) -> {
          ValueSlot slot = new ValueSlot(0, ValueText.name(name) + " = ", "", null);
          values
              .of(slot, LineMark.NONE, value)
              .forEach(line -> out.append(line.atMargin()).append('\n'));
        });
    return out.toString();
  }
}
