package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reports the cycles in a graph. */
final class CycleReport {
  private static final int MAX_SHOWN = 20;

  private CycleReport() {}

  /**
   * Reports one error for each cycle.
   *
   * @param what plural noun for the nodes
   * @param shown display name of a node
   * @param alone special remedy for a node that depends on itself, if any
   */
  static <N extends Comparable<N>> void report(
      DependencyGraph<N> graph,
      String what,
      Function<N, String> shown,
      Function<N, Optional<String>> alone,
      ResolutionProblems report) {
    for (List<N> cycle : graph.cycles()) {
      String path = path(cycle.stream().map(shown).toList());
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i + 1 < Math.min(cycle.size(), MAX_SHOWN); i++) {
        String place =
            graph.place(cycle.get(i), cycle.get(i + 1)).map(range -> " (" + range + ")").orElse("");
        detail
            .append(shown.apply(cycle.get(i)))
            .append(" → ")
            .append(shown.apply(cycle.get(i + 1)))
            .append(place)
            .append('\n');
      }
      SourceRange where = graph.place(cycle.get(0), cycle.get(1)).orElse(null);
      Optional<String> remedy = cycle.size() == 2 ? alone.apply(cycle.get(0)) : Optional.empty();
      report.add(
          where,
          remedy
              .map(own -> ResolveDiagnostic.SELF_REFERENCE.with(what, path, detail, own))
              .orElseGet(() -> ResolveDiagnostic.CYCLE.with(what, path, detail)));
    }
  }

  private static String path(List<String> cycle) {
    if (cycle.size() <= MAX_SHOWN) {
      return String.join(" → ", cycle);
    }
    String head = String.join(" → ", cycle.subList(0, MAX_SHOWN - 1));
    return head + " → (" + (cycle.size() - MAX_SHOWN) + " more) → " + cycle.get(0);
  }
}
