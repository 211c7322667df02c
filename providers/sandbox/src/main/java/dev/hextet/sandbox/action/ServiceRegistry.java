package dev.hextet.sandbox.action;

import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.WorldSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Collects the kinds, actions and rules of all services, from which a sandbox is built. */
public final class ServiceRegistry {

  private final List<ResourceKind<?>> kinds = new ArrayList<>();
  private final List<WorldSchema.Blocker> blockers = new ArrayList<>();
  private final List<WorldSchema.Rule<?>> creations = new ArrayList<>();
  private final List<WorldSchema.Rule<?>> deletions = new ArrayList<>();
  private final List<Consumer<Region>> foundations = new ArrayList<>();
  private final List<Consumer<Region>> settlements = new ArrayList<>();
  private final Map<String, ActionEntry> actions = new LinkedHashMap<>();
  private final Map<Class<?>, List<Object>> extensions = new HashMap<>();

  /** Returns a registry with these services, in the order of their rules. */
  public static ServiceRegistry of(Iterable<ResourceService> services) {
    ServiceRegistry registry = new ServiceRegistry();
    services.forEach(service -> service.register(registry));
    return registry;
  }

  /** Adds a kind: a table in each region, in the data file, in the inventory, and for tags. */
  public void kind(ResourceKind<?> kind) {
    if (kinds.stream().anyMatch(other -> other.label().equals(kind.label()))) {
      throw new IllegalStateException("two kinds are called " + kind.label());
    }
    kinds.add(kind);
  }

  /** Adds an action that accepts {@code DryRun} and has the usual quota. */
  public void action(String name, ApiAction action) {
    action(ActionEntry.of(name, action));
  }

  public void action(ActionEntry entry) {
    if (actions.put(entry.name(), entry) != null) {
      throw new IllegalStateException("two actions are called " + entry.name());
    }
  }

  /** Keeps a resource of another kind from being deleted while the condition holds for its id. */
  public void blocksDeletion(ResourceKind<?> of, BiPredicate<Region, String> condition) {
    blockers.add(new WorldSchema.Blocker(of, condition));
  }

  /** Adds a consequence of the creation of a resource of another kind. */
  public <T extends Resource> void afterCreation(
      ResourceKind<T> of, BiConsumer<Region, T> consequence) {
    creations.add(new WorldSchema.Rule<>(of, consequence));
  }

  /** Adds a consequence of the deletion of a resource of another kind. */
  public <T extends Resource> void beforeDeletion(
      ResourceKind<T> of, BiConsumer<Region, T> consequence) {
    deletions.add(new WorldSchema.Rule<>(of, consequence));
  }

  /** Adds the contents of a region that is used for the first time. */
  public void foundation(Consumer<Region> foundation) {
    foundations.add(foundation);
  }

  /** Adds the passage of time: the settlement moves each resource to the state that is now due. */
  public void settlement(Consumer<Region> settlement) {
    settlements.add(settlement);
  }

  /** Adds a part of another service, of a type that the other service declares. */
  public <E> void extension(Class<E> type, E extension) {
    extensions.computeIfAbsent(type, none -> new ArrayList<>()).add(extension);
  }

  /** Returns all parts of a service that others have added, at the time of the call. */
  public <E> List<E> extensions(Class<E> type) {
    return extensions.getOrDefault(type, List.of()).stream().map(type::cast).toList();
  }

  public WorldSchema schema() {
    return new WorldSchema(kinds, blockers, creations, deletions, foundations);
  }

  List<Consumer<Region>> settlements() {
    return List.copyOf(settlements);
  }

  Map<String, ActionEntry> actions() {
    return Map.copyOf(actions);
  }
}
