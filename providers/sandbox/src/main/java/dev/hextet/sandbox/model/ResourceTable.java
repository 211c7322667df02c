package dev.hextet.sandbox.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All things of one kind in one region, in the order of their creation.
 *
 * <p>There are two ways in. {@link #find}, {@link #get} and {@link #all} see everything: they are
 * for EC2's own bookkeeping. {@link #require} and {@link #visible} are for what clients name or
 * list, and do not yet see what is younger than the read lag, or hidden by its fate.
 */
public final class ResourceTable<T extends Resource> {

  private final ResourceKind kind;
  private final Class<T> type;
  private final Region region;
  private final Map<String, T> rows = new LinkedHashMap<>();
  private final Map<String, VisibilityDelay> veils = new HashMap<>();

  ResourceTable(ResourceKind kind, Class<T> type, Region region) {
    this.kind = kind;
    this.type = type;
    this.region = region;
  }

  public ResourceKind kind() {
    return kind;
  }

  Class<T> type() {
    return type;
  }

  /** Adds a thing, or puts it in the place of the one with its id. */
  public T put(T row) {
    T before = rows.put(row.id(), row);
    if (before == null) {
      region.veil().ifPresent(veil -> veils.put(row.id(), veil));
    }
    region.undo().push(() -> restore(row.id(), before));
    return row;
  }

  /** Puts in the place of each thing what is made of it, where that is something else. */
  public void update(UnaryOperator<T> change) {
    for (T row : all()) {
      T changed = change.apply(row);
      if (!changed.equals(row)) {
        put(changed);
      }
    }
  }

  /** Takes a thing away, and its tags. */
  public void remove(String id) {
    T before = rows.remove(id);
    if (before != null) {
      region.undo().push(() -> restore(id, before));
      region.tags().drop(id);
    }
  }

  private void restore(String id, @Nullable T before) {
    if (before == null) {
      rows.remove(id);
    } else {
      rows.put(id, before);
    }
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** A thing that must be there. */
  public T get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no " + kind.label() + " " + id));
  }

  public Collection<T> all() {
    return List.copyOf(rows.values());
  }

  public Stream<T> where(Predicate<T> condition) {
    return all().stream().filter(condition);
  }

  public boolean any(Predicate<T> condition) {
    return rows.values().stream().anyMatch(condition);
  }

  /**
   * The thing of which a client gave the id.
   *
   * @throws dev.hextet.sandbox.wire.Ec2Fault Malformed or NotFound
   */
  public T require(String id) {
    kind.check(id);
    return find(id).filter(this::seen).orElseThrow(() -> kind.notFound(id));
  }

  /** What a client gets to see. */
  public List<T> visible() {
    return rows.values().stream().filter(this::seen).toList();
  }

  private boolean seen(T row) {
    VisibilityDelay veil = veils.get(row.id());
    return veil == null || region.seesThrough(veil);
  }

  void load(Collection<T> saved) {
    rows.clear();
    saved.forEach(row -> rows.put(row.id(), row));
  }
}
