package dev.hextet.core.render;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Renders the drift of a resource as a block. */
final class DriftBlock {
  private static final String ID = "id";

  private final RenderingSchemas vocabulary;
  private final Drift drift;
  private final ValueDiff diff;

  private DriftBlock(RenderingSchemas vocabulary, Drift drift) {
    this.vocabulary = vocabulary;
    this.drift = drift;
    this.diff =
        new ValueDiff(
            new ValueText(vocabulary, drift.address().type(), drift.address().toString()));
  }

  static RenderedBlock of(RenderingSchemas vocabulary, Drift drift) {
    DriftBlock block = new DriftBlock(vocabulary, drift);
    return drift.gone()
        ? block.block(Action.DELETE, "has been deleted", block.gone())
        : block.block(Action.UPDATE, "has changed", block.changed());
  }

  private RenderedBlock block(Action action, String words, List<BlockLine> lines) {
    return new RenderedBlock(
        drift.address(),
        action.symbol(),
        LineMark.of(action),
        RenderedBlock.Title.of(drift.address(), words),
        List.of(),
        List.of(),
        lines);
  }

  private List<BlockLine> gone() {
    NameColumn names = new NameColumn(ID.length());
    List<BlockLine> lines = new ArrayList<>();
    lines.addAll(diff.removed(names.slot(1, ID, null), Value.of(drift.id())));
    ValueDiff.hide(lines, 1, others(), "attribute");
    return lines;
  }

  private List<BlockLine> changed() {
    SortedSet<String> shown = new TreeSet<>(drift.changed());
    shown.add(ID);
    NameColumn names = NameColumn.of(shown);
    List<BlockLine> lines = new ArrayList<>();
    for (String name : shown) {
      if (name.equals(ID)) {
        String id = Value.of(drift.id()).expression();
        lines.add(BlockLine.of(1, LineMark.NONE, names.prefix(ID) + id));
      } else {
        lines.addAll(changed(names, name));
      }
    }
    ValueDiff.hide(lines, 1, others(), "unchanged attribute");
    return lines;
  }

  /**
   * Renders a changed attribute. The old value of a sensitive attribute is not recorded and cannot
   * be displayed.
   */
  private List<BlockLine> changed(NameColumn names, String name) {
    String type = drift.address().type();
    ValueSlot slot =
        names.slot(1, name, vocabulary.attribute(type, name).map(Attribute::kind).orElse(null));
    Value live = drift.live().values().get(name);
    Value recorded = drift.recorded().values().get(name);
    return diff.of(slot, live.isSensitive() && recorded.isNull() ? live : recorded, live);
  }

  private int others() {
    SortedSet<String> names = new TreeSet<>(drift.recorded().values().entries().keySet());
    names.removeAll(drift.changed());
    names.remove(ID);
    names.removeIf(name -> drift.recorded().values().get(name).isNull());
    return names.size();
  }
}
