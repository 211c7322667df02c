package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.GatewayTargets;
import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All kinds of targets that routes can have, sorted by attribute. Each is registered by its kind of
 * resource.
 */
public record RouteTargetKinds(List<RouteTargetKind> all) {

  public RouteTargetKinds {
    all = all.stream().sorted(Comparator.comparing(RouteTargetKind::attribute)).toList();
  }

  /** Names of the attributes. */
  List<String> attributes() {
    return all.stream().map(RouteTargetKind::attribute).toList();
  }

  /** Gateways, the target that most routes have. */
  RouteTargetKind gateway() {
    return all.stream()
        .filter(target -> target.attribute().equals(GatewayTargets.ATTRIBUTE))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the route of an {@code aws_route}, if it has both ends. */
  Optional<RouteEntry> entry(Attributes route) {
    return RouteKey.of(route).flatMap(key -> first(key, via -> route.value(via.key())));
  }

  /** Returns one of EC2's routes; empty if it has ends that are not known here. */
  Optional<RouteEntry> live(Value.MapOf route) {
    return Stream.of(RouteDestination.values())
        .map(to -> new RouteKey(to, to.of(route)))
        .filter(key -> !key.destination().isNull())
        .flatMap(key -> first(key, via -> via.reader().apply(route)).stream())
        .findFirst();
  }

  /** Returns the route in a canonical value of {@link RouteSetKind}. */
  RouteEntry inline(Value.MapOf value) {
    return Stream.of(RouteDestination.values())
        .map(to -> new RouteKey(to, value.get(to.inline())))
        .filter(key -> !key.destination().isNull())
        .flatMap(key -> first(key, via -> value.get(via.attribute())).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a route without an end"));
  }

  private Optional<RouteEntry> first(RouteKey key, Function<RouteTargetKind, Value> targets) {
    return all.stream()
        .map(via -> new RouteEntry(key, via, targets.apply(via)))
        .filter(route -> !route.target().isNull())
        .findFirst();
  }

  /** Returns an inline route as expressions read it: with every member, absent ones empty. */
  Value.MapOf read(RouteEntry route) {
    Map<String, Value> read = new TreeMap<>();
    for (RouteDestination other : RouteDestination.values()) {
      read.put(other.inline(), Value.of(""));
    }
    attributes().forEach(name -> read.put(name, Value.of("")));
    read.putAll(route.value().entries());
    return Value.map(read);
  }
}
