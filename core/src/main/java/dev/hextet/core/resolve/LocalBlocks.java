package dev.hextet.core.resolve;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.DeclarationNames;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code locals} blocks. */
record LocalBlocks(ExpressionReader expressions, ResolutionProblems report) {

  SortedMap<String, Expression> read(List<JsonBlock> blocks) {
    SortedMap<String, Expression> locals = new TreeMap<>();
    Map<String, ScalarNode> first = new HashMap<>();
    for (JsonBlock block : blocks) {
      for (Entry entry : block.entries()) {
        DeclarationNames.check(entry.key(), report);
        ScalarNode before = first.putIfAbsent(entry.name(), entry.key());
        if (before != null) {
          report.duplicate(entry.key(), before.range());
        }
        locals.putIfAbsent(entry.name(), expressions.of(entry.node()));
      }
    }
    return locals;
  }

  /** Returns the dependencies among local values. */
  static DependencyGraph<String> graph(SortedMap<String, Expression> locals) {
    DependencyGraph<String> graph = new DependencyGraph<>();
    locals.forEach(
        (name, expression) -> {
          graph.node(name);
          for (LocatedReferent reference : expression.references()) {
            if (reference.kind() == ReferentKind.LOCAL) {
              graph.edge(name, reference.name(), reference.range());
            }
          }
        });
    return graph;
  }
}
