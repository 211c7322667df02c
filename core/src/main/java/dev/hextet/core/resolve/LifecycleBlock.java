package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import dev.hextet.core.schema.AttributePath;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a resource's {@code lifecycle} block. */
record LifecycleBlock(Schema schema, Report report) {
  private static final Set<String> SUPPORTED =
      Set.of("prevent_destroy", "create_before_destroy", "ignore_changes");
  private static final Set<String> NOT_YET =
      Set.of("replace_triggered_by", "precondition", "postcondition");
  private static final String ALL = "all";

  Lifecycle read(Block block) {
    Arguments.check(block, "lifecycle has no argument", SUPPORTED, NOT_YET, report);
    Set<String> ignored = new TreeSet<>();
    block.entry("ignore_changes").ifPresent(entry -> ignored(entry, ignored));
    boolean all = ignored.remove(ALL);
    return new Lifecycle(
        block.flag("prevent_destroy", false, report),
        block.flag("create_before_destroy", false, report),
        ignored.stream().map(AttributePath::of).collect(Collectors.toSet()),
        all,
        List.of(),
        List.of(),
        List.of());
  }

  private void ignored(Entry entry, Set<String> names) {
    List<Node> items =
        entry.node() instanceof Sequence sequence ? sequence.items() : List.of(entry.node());
    for (Node item : items) {
      if (item instanceof Scalar name && name.value().asText().isPresent()) {
        check(name);
        names.add(name.text());
      } else {
        report.wrongType(
            item.range(), "\"ignore_changes\"", "a list of attribute names, or all", item.what());
      }
    }
  }

  private void check(Scalar name) {
    String text = name.text();
    if (text.indexOf('.') >= 0 || text.indexOf('[') >= 0) {
      report.notSupported(name.range(), "a part of an attribute");
    } else if (!text.equals(ALL) && schema.attribute(text).isEmpty()) {
      report.unknown(
          "UnknownAttribute",
          name,
          schema.type() + " has no attribute",
          schema.attributes().keySet());
    }
  }
}
