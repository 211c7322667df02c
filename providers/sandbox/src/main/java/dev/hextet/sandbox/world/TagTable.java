package dev.hextet.sandbox.world;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of everything in a region, by the id of what bears them. */
public final class TagTable {

  private final Undo undo;
  private final SortedMap<String, SortedMap<String, String>> byId = new TreeMap<>();

  TagTable(Undo undo) {
    this.undo = undo;
  }

  /** The tags of one thing, sorted by key. */
  public SortedMap<String, String> of(String id) {
    return byId.getOrDefault(id, Collections.emptySortedMap());
  }

  /** The ids of all that bear tags. */
  public Iterable<String> ids() {
    return byId.keySet();
  }

  /** Gives a thing exactly these tags. */
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
