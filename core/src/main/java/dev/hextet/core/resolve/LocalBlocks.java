package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code locals} blocks. */
record LocalBlocks(Expressions expressions, Report report) {

  SortedMap<String, Expression> read(List<Block> blocks) {
    SortedMap<String, Expression> locals = new TreeMap<>();
    Map<String, Scalar> first = new HashMap<>();
    for (Block block : blocks) {
      for (Entry entry : block.entries()) {
        Names.check(entry.key(), report);
        Scalar before = first.putIfAbsent(entry.name(), entry.key());
        if (before != null) {
          report.duplicate(entry.key(), before.range());
        }
        locals.putIfAbsent(entry.name(), expressions.of(entry.node()));
      }
    }
    return locals;
  }

  /** Which local value needs which. */
  static Graph<String> graph(SortedMap<String, Expression> locals) {
    Graph<String> graph = new Graph<>();
    locals.forEach(
        (name, expression) -> {
          graph.node(name);
          for (Reference reference : expression.references()) {
            if (reference.kind() == Reference.Kind.LOCAL) {
              graph.edge(name, reference.name(), reference.range());
            }
          }
        });
    return graph;
  }
}
