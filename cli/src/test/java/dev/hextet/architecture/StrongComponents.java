package dev.hextet.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The strongly connected components of a directed graph, by Tarjan's algorithm. */
final class StrongComponents {
  private final Map<String, Set<String>> edges;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final List<Set<String>> components = new ArrayList<>();

  private StrongComponents(Map<String, Set<String>> edges) {
    this.edges = edges;
  }

  /**
   * Returns the components of a graph.
   *
   * @param edges the nodes, each with the nodes to which its edges lead
   */
  static List<Set<String>> of(Map<String, Set<String>> edges) {
    StrongComponents search = new StrongComponents(edges);
    edges.keySet().forEach(search::visit);
    return search.components;
  }

  private int visit(String node) {
    Integer before = lowest.get(node);
    if (before != null) {
      return before;
    }
    int index = indexes.size();
    indexes.put(node, index);
    lowest.put(node, index);
    path.push(node);
    for (String next : edges.getOrDefault(node, Set.of())) {
      boolean closed = indexes.containsKey(next) && !path.contains(next);
      int low = closed ? index : visit(next);
      lowest.merge(node, low, Math::min);
    }
    if (lowest.getOrDefault(node, index) == index) {
      components.add(close(node));
    }
    return lowest.getOrDefault(node, index);
  }

  private Set<String> close(String root) {
    Set<String> component = new TreeSet<>();
    String node;
    do {
      node = path.pop();
      component.add(node);
    } while (!node.equals(root));
    return component;
  }
}
