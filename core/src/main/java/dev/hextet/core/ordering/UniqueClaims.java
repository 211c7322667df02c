package dev.hextet.core.ordering;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Values that only one resource can have at a time, see {@link ResourceType#unique}. */
public final class UniqueClaims {
  private final Function<String, ResourceType> types;

  public UniqueClaims(Function<String, ResourceType> types) {
    this.types = types;
  }

  /**
   * The kind of a claim.
   *
   * @param region region in which the values are unique
   * @param type the resource's type
   * @param attributes names of the attributes
   */
  private record Kind(String region, String type, List<String> attributes) {}

  /**
   * One of them.
   *
   * @param values known ones, in the order of the attributes
   */
  private record Claim(Kind kind, List<Value> values) {}

  /** A claim that is given up by a change. */
  private record Release(Claim claim, PlannedChange holder) {}

  /**
   * A unique value that one change releases and another one takes; or one change that creates its
   * replacement before it destroys the old resource.
   *
   * @param taker the change that takes the value
   * @param holder the change that still has the value
   * @param attributes the names of the attributes
   */
  public record HandOver(PlannedChange taker, PlannedChange holder, List<String> attributes) {}

  /** Reports each value that is handed over. */
  public void handedOver(List<PlannedChange> changes, Consumer<HandOver> reported) {
    Map<Kind, List<Release>> released = new HashMap<>();
    for (PlannedChange holder : changes) {
      for (Claim claim : lost(holder)) {
        released
            .computeIfAbsent(claim.kind(), kind -> new ArrayList<>())
            .add(new Release(claim, holder));
      }
    }
    if (released.isEmpty()) {
      return;
    }
    for (PlannedChange taker : changes) {
      for (Claim claim : gained(taker)) {
        released.getOrDefault(claim.kind(), List.of()).stream()
            .filter(release -> collide(claim, release.claim()))
            .forEach(
                release ->
                    reported.accept(
                        new HandOver(taker, release.holder(), claim.kind().attributes())));
      }
    }
  }

  private boolean collide(Claim one, Claim other) {
    ResourceType type = types.apply(one.kind().type());
    List<String> attributes = one.kind().attributes();
    return IntStream.range(0, attributes.size())
        .allMatch(i -> type.collide(attributes.get(i), one.values().get(i), other.values().get(i)));
  }

  private Set<Claim> lost(PlannedChange change) {
    if (change.action() == Action.CREATE_THEN_DELETE) {
      return present(change);
    }
    return change.action().changes() ? without(present(change), wanted(change)) : Set.of();
  }

  private Set<Claim> gained(PlannedChange change) {
    if (change.action() == Action.CREATE_THEN_DELETE) {
      return wanted(change);
    }
    return change.action().creates() || change.action() == Action.UPDATE
        ? without(wanted(change), present(change))
        : Set.of();
  }

  private Set<Claim> present(PlannedChange change) {
    return claims(change.type(), change.former(), change.before());
  }

  private Set<Claim> wanted(PlannedChange change) {
    return claims(change.type(), change.plannedPlacement(), change.after());
  }

  private static Set<Claim> without(Set<Claim> claims, Set<Claim> others) {
    Set<Claim> rest = new LinkedHashSet<>(claims);
    rest.removeAll(others);
    return rest;
  }

  private Set<Claim> claims(String type, ProviderPlacement placement, Attributes attributes) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (List<Attribute<?>> unique : types.apply(type).unique()) {
      Kind kind = new Kind(placement.region(), type, unique.stream().map(Attribute::name).toList());
      for (List<Value> values : combinations(unique, attributes)) {
        claims.add(new Claim(kind, values));
      }
    }
    return claims;
  }

  /** The values of some attributes, together; of a set, each member in turn. */
  private static List<List<Value>> combinations(List<Attribute<?>> unique, Attributes attributes) {
    List<List<Value>> combinations = List.of(List.of());
    for (Attribute<?> attribute : unique) {
      List<List<Value>> longer = new ArrayList<>();
      for (Value member : members(attributes.value(attribute).unmarked())) {
        for (List<Value> values : combinations) {
          List<Value> more = new ArrayList<>(values);
          more.add(member);
          longer.add(List.copyOf(more));
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static List<Value> members(Value value) {
    List<Value> all = value instanceof Value.ListOf list ? list.items() : List.of(value);
    return all.stream().filter(member -> member.isKnown() && !member.isNull()).toList();
  }
}
