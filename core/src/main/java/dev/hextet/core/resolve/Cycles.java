package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of the cycles in a graph. */
final class Cycles {
  private Cycles() {}

  /**
   * One error for each cycle.
   *
   * @param what the plural of what the nodes are
   * @param shown how a node is written
   */
  static <N extends Comparable<N>> void report(
      Graph<N> graph, String what, Function<N, String> shown, Report report) {
    for (List<N> cycle : graph.cycles()) {
      String path = cycle.stream().map(shown).collect(Collectors.joining(" → "));
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i + 1 < cycle.size(); i++) {
        String needs = shown.apply(cycle.get(i)) + " needs " + shown.apply(cycle.get(i + 1));
        String place =
            graph.place(cycle.get(i), cycle.get(i + 1)).map(range -> " at " + range).orElse("");
        detail.append(needs).append(place).append(".\n");
      }
      SourceRange where = graph.place(cycle.get(0), cycle.get(1)).orElse(null);
      String summary = what + " need one another: " + path;
      report.error("Cycle", where, summary, detail + "Take one of these references out.");
    }
  }
}
