package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells a route from the others of its table: where it leads to.
 *
 * @param to what kind of destination
 * @param destination the block, or the prefix list's id
 */
record RouteKey(RouteDestination to, Value destination) {

  /** The destination of an {@code aws_route}, if it has one. */
  static Optional<RouteKey> of(Attributes route) {
    return Stream.of(RouteDestination.values())
        .filter(to -> route.has(to.key()))
        .map(to -> new RouteKey(to, route.value(to.key())))
        .findFirst();
  }

  /** What EC2 is told to find the route in a table. */
  CallArguments arguments(Value table) {
    return CallArguments.of(RouteTables.ID, table).and(to.member(), destination);
  }

  ApiCall deletion(Value table) {
    return arguments(table)
        .call("DeleteRoute")
        .tolerating(
            "InvalidRoute.NotFound",
            "InvalidRouteTableID.NotFound",
            "InvalidRouteTableId.NotFound");
  }

  /** The same without marks: two keys are of one route when they are equal so. */
  RouteKey unmarked() {
    return new RouteKey(to, destination.unmarked());
  }

  /** Whether one of EC2's routes is this one. */
  boolean isOf(Value.MapOf route) {
    return to.of(route).equals(destination.unmarked());
  }
}
