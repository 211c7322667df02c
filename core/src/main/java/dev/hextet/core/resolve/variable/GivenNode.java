package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The combined value of all sources of a variable. As in BOSH, a name with dots sets a member
 * ({@code a.b}), and keeps the other members of earlier sources.
 *
 * @param node the value
 * @param label the last source that set a part of it
 */
record GivenNode(DocumentNode node, String label) {

  /**
   * Returns the value of a variable.
   *
   * @param sources from the lowest precedence to the highest
   * @param problems receives problems of the value's text
   */
  static Optional<GivenNode> of(
      String name, VariableType type, List<VariableSource> sources, Diagnostics problems) {
    @Nullable DocumentNode node = null;
    String label = "";
    for (VariableSource source : sources) {
      if (source.values().containsKey(name)) {
        node = source.value(name, type, problems);
        label = source.label();
      }
      for (String member : source.values().tailMap(name + ".").keySet()) {
        if (!member.startsWith(name + ".")) {
          break;
        }
        DocumentNode value = source.value(member, VariableType.ANY, problems);
        node = with(node, member.substring(name.length() + 1).split("\\.", -1), 0, value);
        label = source.label();
      }
    }
    return node == null ? Optional.empty() : Optional.of(new GivenNode(node, label));
  }

  /** The variable that a name with dots is about. */
  static String variable(String name) {
    return name.split("\\.", 2)[0];
  }

  /** Returns the value with a member; a value that is not a map becomes one. */
  private static DocumentNode with(
      @Nullable DocumentNode node, String[] path, int at, DocumentNode value) {
    if (at == path.length) {
      return value;
    }
    Map<String, Entry> entries =
        node instanceof MappingNode map
            ? new LinkedHashMap<>(map.entriesByName())
            : new LinkedHashMap<>();
    Entry before = entries.get(path[at]);
    DocumentNode member = with(before == null ? null : before.node(), path, at + 1, value);
    entries.put(path[at], new Entry(ScalarNode.of(path[at], value.range()), member));
    return new MappingNode(value.range(), entries);
  }
}
