package dev.hextet.core.document.ops;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.document.ops.OpsPathStep.Shift;
import dev.hextet.core.document.ops.OpsPathStep.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries out one operation. Trees do not change: the way down to the place is made anew. */
final class Patch {
  private final List<OpsPathStep> path;
  private final @Nullable DocumentNode value;
  private final PatchProblems problems;

  Patch(PatchOperation operation) {
    this.path = operation.path();
    this.value = operation.value();
    this.problems = new PatchProblems(operation);
  }

  /**
   * The changed tree.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the path leads nowhere
   */
  DocumentNode apply(DocumentNode root) {
    problems.checkDepth();
    return path.isEmpty() && value != null ? value : changed(root, 0);
  }

  /** The node with the rest of the path, from a step on, done in it. */
  private DocumentNode changed(DocumentNode node, int at) {
    OpsPathStep step = path.get(at);
    if (step instanceof OpsPathStep.Key key) {
      return entry(node, key, at);
    }
    if (!(node instanceof SequenceNode list)) {
      throw problems.mismatch(at, "a list", node);
    }
    if (step instanceof OpsPathStep.Index index) {
      return item(list, index.index(), index.shift(), at);
    } else if (step instanceof OpsPathStep.Match match) {
      return match(list, match, at);
    }
    return value == null ? end(list, at) : with(list, list.items().size(), value, true);
  }

  private DocumentNode end(SequenceNode list, int at) {
    throw problems.beyond(at, list);
  }

  private DocumentNode entry(DocumentNode node, OpsPathStep.Key step, int at) {
    if (!(node instanceof MappingNode mapping)) {
      throw problems.mismatch(at, "a map", node);
    }
    Entry entry = mapping.entriesByName().get(step.name());
    if (entry == null && !step.optional()) {
      throw problems.unnamed(at, step, mapping);
    } else if (value == null && (entry == null || isLast(at))) {
      return without(mapping, step.name());
    }
    ScalarNode key = entry == null ? ScalarNode.of(step.name(), step.where()) : entry.key();
    return with(mapping, new Entry(key, below(entry == null ? null : entry.node(), at)));
  }

  private DocumentNode match(SequenceNode list, OpsPathStep.Match step, int at) {
    List<DocumentNode> items = list.items();
    int[] found =
        IntStream.range(0, items.size()).filter(i -> matches(items.get(i), step)).toArray();
    if (found.length == 1) {
      return item(list, found[0], step.shift(), at);
    } else if (found.length > 1) {
      throw problems.ambiguous(at, step, found.length);
    } else if (!step.optional()) {
      throw problems.unmatched(at, step, list);
    } else if (value == null) {
      return list;
    }
    ScalarNode key = ScalarNode.of(step.key(), step.where());
    Entry matched = new Entry(key, ScalarNode.of(step.value(), step.where()));
    DocumentNode item = new MappingNode(step.where(), Map.of(step.key(), matched));
    return with(list, items.size(), isLast(at) ? value : changed(item, at + 1), true);
  }

  private static boolean matches(DocumentNode item, OpsPathStep.Match step) {
    return step.found(item).filter(step.value()::equals).isPresent();
  }

  private DocumentNode item(SequenceNode list, int index, Shift shift, int at) {
    int size = list.items().size();
    int moved = index + shift.by();
    int position = moved < 0 ? moved + size : moved;
    if (position < 0 || position >= size) {
      throw problems.unnumbered(at, moved, list);
    } else if (shift.side() != Side.AT && (value == null || !isLast(at))) {
      throw problems.noPlace(at);
    } else if (value == null && isLast(at)) {
      List<DocumentNode> items = new ArrayList<>(list.items());
      items.remove(position);
      return new SequenceNode(list.range(), items);
    }
    boolean inserted = shift.side() != Side.AT;
    int place = shift.side() == Side.AFTER ? position + 1 : position;
    DocumentNode item = below(inserted ? null : list.items().get(position), at);
    return with(list, place, item, inserted);
  }

  /**
   * Returns the node below a step after the rest of the path is applied; missing nodes are created.
   */
  private DocumentNode below(@Nullable DocumentNode there, int at) {
    if (isLast(at) && value != null) {
      return value;
    }
    return changed(there == null ? made(at + 1) : there, at + 1);
  }

  private DocumentNode made(int at) {
    OpsPathStep step = path.get(at);
    if (step instanceof OpsPathStep.Key) {
      return new MappingNode(step.where(), Map.of());
    } else if (step instanceof OpsPathStep.Index) {
      throw problems.noItems(at);
    }
    return new SequenceNode(step.where(), List.of());
  }

  private boolean isLast(int at) {
    return at == path.size() - 1;
  }

  private static MappingNode with(MappingNode mapping, Entry entry) {
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entriesByName());
    entries.put(entry.name(), entry);
    return mapping.with(entries);
  }

  private static MappingNode without(MappingNode mapping, String name) {
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entriesByName());
    entries.remove(name);
    return mapping.with(entries);
  }

  private static SequenceNode with(
      SequenceNode list, int place, DocumentNode item, boolean inserted) {
    List<DocumentNode> items = new ArrayList<>(list.items());
    if (inserted) {
      items.add(place, item);
    } else {
      items.set(place, item);
    }
    return new SequenceNode(list.range(), items);
  }
}
