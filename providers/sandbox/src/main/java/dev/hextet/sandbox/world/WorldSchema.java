package dev.hextet.sandbox.world;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * The kinds of resources in a world, and the rules between them. Each kind brings its own rules, so
 * that a kind never lists the kinds that depend on it.
 *
 * @param kinds the kinds, in the order of their tables
 * @param blockers the rules that keep a resource from being deleted
 * @param creations the rules for a new resource, in the order in which they apply
 * @param deletions the rules for a resource that is deleted, in the order in which they apply
 * @param foundations fill a region that is used for the first time
 */
public record WorldSchema(
    List<ResourceKind<?>> kinds,
    List<Blocker> blockers,
    List<Rule<?>> creations,
    List<Rule<?>> deletions,
    List<Consumer<Region>> foundations) {

  /**
   * Keeps resources of a kind from being deleted.
   *
   * @param kind the kind that cannot be deleted
   * @param blocks determines whether the resource with this id is in use
   */
  public record Blocker(ResourceKind<?> kind, BiPredicate<Region, String> blocks) {}

  /** A consequence of the creation or deletion of a resource of this kind. */
  public record Rule<T extends Resource>(ResourceKind<T> kind, BiConsumer<Region, T> effect) {

    private void apply(Region region, ResourceKind<?> of, Resource resource) {
      if (kind.equals(of)) {
        effect.accept(region, kind.type().cast(resource));
      }
    }
  }

  public WorldSchema {
    kinds = List.copyOf(kinds);
    blockers = List.copyOf(blockers);
    creations = List.copyOf(creations);
    deletions = List.copyOf(deletions);
    foundations = List.copyOf(foundations);
  }

  boolean isBlocked(Region region, ResourceKind<?> kind, String id) {
    return blockers.stream()
        .anyMatch(blocker -> blocker.kind().equals(kind) && blocker.blocks().test(region, id));
  }

  void created(Region region, ResourceKind<?> kind, Resource resource) {
    creations.forEach(rule -> rule.apply(region, kind, resource));
  }

  void deleted(Region region, ResourceKind<?> kind, Resource resource) {
    deletions.forEach(rule -> rule.apply(region, kind, resource));
  }
}
