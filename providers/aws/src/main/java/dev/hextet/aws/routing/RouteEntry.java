package dev.hextet.aws.routing;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A route of a table.
 *
 * @param key where it leads to
 * @param via what kind of target it has
 * @param target the target's id
 */
record RouteEntry(RouteKey key, RouteTargetKind via, Value target) {

  /** An {@code aws_route}, if it has both ends. */
  static Optional<RouteEntry> of(Attributes route) {
    return RouteKey.of(route).flatMap(key -> first(key, via -> route.value(via.key())));
  }

  /** One of EC2's routes; empty if it has ends that are not known here. */
  static Optional<RouteEntry> live(Value.MapOf route) {
    return Stream.of(RouteDestination.values())
        .map(to -> new RouteKey(to, to.of(route)))
        .filter(key -> !key.destination().isNull())
        .flatMap(key -> first(key, via -> via.of(route)).stream())
        .findFirst();
  }

  /** The route in a canonical value of {@link RouteSetKind}. */
  static RouteEntry inline(Value.MapOf value) {
    return Stream.of(RouteDestination.values())
        .map(to -> new RouteKey(to, value.get(to.inline())))
        .filter(key -> !key.destination().isNull())
        .flatMap(key -> first(key, via -> value.get(via.attribute())).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a route without an end"));
  }

  private static Optional<RouteEntry> first(
      RouteKey key, Function<RouteTargetKind, Value> targets) {
    return Stream.of(RouteTargetKind.values())
        .map(via -> new RouteEntry(key, via, targets.apply(via)))
        .filter(route -> !route.target.isNull())
        .findFirst();
  }

  /** The value of it in a table's {@code route}. */
  Value.MapOf value() {
    return Value.map(Map.of(key.to().inline(), key.destination(), via.attribute(), target));
  }

  /**
   * The same as expressions read it: with every member, those that it does not have being empty.
   */
  Value.MapOf read() {
    Map<String, Value> read = new TreeMap<>();
    for (RouteDestination other : RouteDestination.values()) {
      read.put(other.inline(), Value.of(""));
    }
    RouteTargetKind.attributes().forEach(name -> read.put(name, Value.of("")));
    read.putAll(value().entries());
    return Value.map(read);
  }

  /** Whether another one of the same table has the same destination. */
  boolean isTwinOf(RouteEntry other) {
    return key.unmarked().equals(other.key.unmarked());
  }

  /** Whether another one has the same target. */
  boolean sendsLike(RouteEntry other) {
    return via == other.via && target.unmarked().equals(other.target.unmarked());
  }

  /** Whether it is EC2's own, to a block of the VPC. */
  boolean isLocal() {
    return via == RouteTargetKind.GATEWAY && target.unmarked().equals(RouteTargetKind.LOCAL);
  }

  /** Makes it, or gives it its target: both have the same arguments. */
  ApiCall call(String action, Value table) {
    CallArguments arguments = key.arguments(table);
    // EC2: makes local routes itself, and can put one back.
    return isLocal()
        ? arguments.and("LocalTarget", true).call(action)
        : arguments.and(via.member(), target).call(action);
  }
}
