package dev.hextet.sandbox.world;

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
 * All resources of one kind in one region, in the order of their creation.
 *
 * <p>There are two ways to read. {@link #find}, {@link #get} and {@link #all} return everything,
 * for EC2's own bookkeeping. {@link #require} and {@link #visible} are for the resources that
 * clients name or list. They leave out a resource that is younger than the read lag, or hidden by
 * its fate.
 */
public final class ResourceTable<T extends Resource> {

  /** The part of the region that a table uses. */
  interface Surroundings {
    /** Returns the delay for a resource that is created now. */
    Optional<VisibilityDelay> delay();

    boolean isLifted(VisibilityDelay delay);

    void created(ResourceKind<?> kind, Resource resource);

    void deleted(ResourceKind<?> kind, Resource resource);
  }

  private final ResourceKind<T> kind;
  private final Surroundings surroundings;
  private final Undo undo;
  private final TagTable tags;
  private final Map<String, T> rows = new LinkedHashMap<>();
  private final Map<String, VisibilityDelay> delays = new HashMap<>();

  ResourceTable(ResourceKind<T> kind, Surroundings surroundings, Undo undo, TagTable tags) {
    this.kind = kind;
    this.surroundings = surroundings;
    this.undo = undo;
    this.tags = tags;
  }

  public ResourceKind<T> kind() {
    return kind;
  }

  /** Adds a resource, with all that its creation entails, or replaces the one with its id. */
  public T put(T row) {
    T before = rows.put(row.id(), row);
    undo.push(() -> restore(row.id(), before));
    if (before == null) {
      surroundings.delay().ifPresent(delay -> delays.put(row.id(), delay));
      surroundings.created(kind, row);
    }
    return row;
  }

  /** Replaces each resource by the result of a function, where that differs. */
  public void update(UnaryOperator<T> change) {
    for (T row : all()) {
      T changed = change.apply(row);
      if (!changed.equals(row)) {
        put(changed);
      }
    }
  }

  /** Removes a resource and its tags, with all that its deletion entails. */
  public void remove(String id) {
    release(id);
    T before = rows.remove(id);
    if (before != null) {
      undo.push(() -> restore(id, before));
      tags.drop(id);
    }
  }

  /** Applies all that a deletion entails to a resource that stays listed for a while. */
  public void release(String id) {
    find(id).ifPresent(row -> surroundings.deleted(kind, row));
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

  /** Returns a resource that must exist. */
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
   * Returns the resource with an id that a client gave.
   *
   * @throws dev.hextet.sandbox.wire.Ec2Fault Malformed or NotFound
   */
  public T require(String id) {
    kind.check(id);
    return find(id).filter(this::isVisible).orElseThrow(() -> kind.notFound(id));
  }

  /** Returns the resources that a client can list. */
  public List<T> visible() {
    return rows.values().stream().filter(this::isVisible).toList();
  }

  private boolean isVisible(T row) {
    VisibilityDelay delay = delays.get(row.id());
    return delay == null || surroundings.isLifted(delay);
  }

  void reveal() {
    delays.clear();
  }

  void load(Collection<T> saved) {
    rows.clear();
    saved.forEach(row -> rows.put(row.id(), row));
  }
}
