package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dependency graph. The same nodes and edges yield the same results, regardless of their order.
 *
 * @param <N> a node
 */
final class DependencyGraph<N extends Comparable<N>> {
  private static final int MAX_CYCLES = 10;

  private final NavigableMap<N, NavigableMap<N, Edge>> needs = new TreeMap<>();

  /** Place of an edge, if known. */
  private record Edge(@Nullable SourceRange where) {
    Edge first(Edge other) {
      boolean earlier = other.where != null && (where == null || other.where.compareTo(where) < 0);
      return earlier ? other : this;
    }
  }

  void node(N node) {
    needs.computeIfAbsent(node, key -> new TreeMap<>());
  }

  /** An edge between nodes; of several, the place of the first in the document is kept. */
  void edge(N from, N to, @Nullable SourceRange where) {
    needs.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, new Edge(where), Edge::first);
  }

  SortedSet<N> needs(N node) {
    return new TreeSet<>(edges(node).keySet());
  }

  /** Returns the place of an edge. */
  Optional<SourceRange> place(N from, N to) {
    return Optional.ofNullable(edges(from).getOrDefault(to, new Edge(null)).where());
  }

  private NavigableMap<N, Edge> edges(N node) {
    return needs.getOrDefault(node, Collections.emptyNavigableMap());
  }

  /** Each node after all that it needs, otherwise in their own order; without those in cycles. */
  List<N> order() {
    List<N> nodes = List.copyOf(needs.keySet());
    Map<N, Integer> numbers = new HashMap<>();
    nodes.forEach(node -> numbers.put(node, numbers.size()));
    int[] open = new int[nodes.size()];
    Map<Integer, List<Integer>> neededBy = new HashMap<>();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < open.length; i++) {
      for (N needed : edges(nodes.get(i)).keySet()) {
        Integer number = numbers.get(needed);
        if (number != null) {
          neededBy.computeIfAbsent(number, key -> new ArrayList<>()).add(i);
          open[i]++;
        }
      }
      if (open[i] == 0) {
        ready.add(i);
      }
    }
    return order(nodes, open, neededBy, ready);
  }

  private static <N> List<N> order(
      List<N> nodes,
      int[] open,
      Map<Integer, List<Integer>> neededBy,
      PriorityQueue<Integer> ready) {
    List<N> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(nodes.get(next));
      for (int dependant : neededBy.getOrDefault(next, List.of())) {
        if (--open[dependant] == 0) {
          ready.add(dependant);
        }
      }
    }
    return order;
  }

  /** Cycles, each as a path that ends where it begins; no node is in two of them. */
  List<List<N>> cycles() {
    NavigableSet<N> left = new TreeSet<>(needs.keySet());
    left.removeAll(new HashSet<>(order()));
    List<List<N>> cycles = new ArrayList<>();
    Set<N> reported = new HashSet<>();
    for (N start : left) {
      boolean enough = reported.contains(start) || cycles.size() == MAX_CYCLES;
      List<N> cycle = enough ? List.of() : shortest(start, left);
      if (!cycle.isEmpty() && Collections.disjoint(reported, cycle)) {
        cycles.add(cycle);
        reported.addAll(cycle);
      }
    }
    return cycles;
  }

  private List<N> shortest(N start, Set<N> within) {
    Map<N, N> cameFrom = new HashMap<>();
    Deque<N> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty() && !cameFrom.containsKey(start)) {
      N node = queue.remove();
      for (N next : edges(node).keySet()) {
        if (within.contains(next) && cameFrom.putIfAbsent(next, node) == null) {
          queue.add(next);
        }
      }
    }
    return cameFrom.containsKey(start) ? path(start, cameFrom) : List.of();
  }

  private static <N> List<N> path(N start, Map<N, N> cameFrom) {
    Deque<N> path = new ArrayDeque<>(List.of(start));
    N at = start;
    do {
      at = Objects.requireNonNull(cameFrom.get(at));
      path.addFirst(at);
    } while (!at.equals(start));
    return List.copyOf(path);
  }
}
