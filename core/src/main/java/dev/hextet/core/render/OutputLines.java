package dev.hextet.core.render;

import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Changes of outputs. */
final class OutputLines {
  private OutputLines() {}

  /** The lines of a plan's outputs; none if they stay as they are. */
  static List<BlockLine> of(RenderingSchemas vocabulary, Plan plan) {
    List<OutputChange> changes = plan.outputs().stream().filter(OutputChange::isChange).toList();
    NameColumn names = NameColumn.of(changes.stream().map(OutputChange::name).toList());
    ValueDiff diff = new ValueDiff(new ValueText(vocabulary));
    List<BlockLine> lines = new ArrayList<>();
    for (OutputChange change : changes) {
      ValueSlot slot = names.slot(0, change.name(), null);
      lines.addAll(diff.of(slot, change.before(), change.after()));
    }
    return lines;
  }
}
