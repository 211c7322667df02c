package dev.hextet.sandbox.world;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of all resources in a region, by id. */
public final class TagTable {

  private final Undo undo;
  private final SortedMap<String, SortedMap<String, String>> byId = new TreeMap<>();

  TagTable(Undo undo) {
    this.undo = undo;
  }

  /** Returns the tags of one resource, sorted by key. */
  public SortedMap<String, String> of(String id) {
    return byId.getOrDefault(id, Collections.emptySortedMap());
  }

  /** Returns the ids of all resources with tags. */
  public Iterable<String> ids() {
    return byId.keySet();
  }

  /** Sets the tags of a resource to exactly these. */
  public void set(String id, Map<String, String> tags) {
    SortedMap<String, String> before = of(id);
    undo.push(() -> assign(id, before));
    assign(id, tags);
  }

  void drop(String id) {
    if (byId.containsKey(id)) {
      set(id, Map.of());
    }
  }

  private void assign(String id, Map<String, String> tags) {
    if (tags.isEmpty()) {
      byId.remove(id);
    } else {
      byId.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(tags)));
    }
  }

  SortedMap<String, SortedMap<String, String>> image() {
    return byId;
  }

  void load(Map<String, Map<String, String>> saved) {
    byId.clear();
    saved.forEach(this::assign);
  }
}
