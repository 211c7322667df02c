package dev.hextet.core.render;

import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a read during apply as a block with its arguments. */
final class ReadBlock {
  private static final String WORDS = "will be read during apply";

  private ReadBlock() {}

  static RenderedBlock of(RenderingSchemas vocabulary, PlannedRead read) {
    String alias = "with provider " + read.provider();
    return new RenderedBlock(
        read.address(),
        RenderedBlock.READ,
        LineMark.NONE,
        RenderedBlock.Title.of(read.address(), WORDS),
        List.of(read.reason()),
        read.provider().indexOf('.') < 0 ? List.of() : List.of(alias),
        lines(vocabulary, read));
  }

  private static List<BlockLine> lines(RenderingSchemas vocabulary, PlannedRead read) {
    ValueDiff diff = new ValueDiff(new ValueText(vocabulary, "", read.address().toString()));
    SortedMap<String, Value> arguments = new TreeMap<>(read.arguments().values().entries());
    NameColumn names = NameColumn.of(arguments.keySet());
    List<BlockLine> lines = new ArrayList<>();
    arguments.forEach((name, value) -> lines.addAll(diff.added(names.slot(1, name, null), value)));
    return lines;
  }
}
