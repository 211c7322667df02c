package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of a route in its table: the destination.
 *
 * @param to kind of the destination
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

  /** Returns the arguments by which EC2 finds the route in a table. */
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

  /** Determines whether one of EC2's routes has this key. */
  boolean isOf(Value.MapOf route) {
    return to.of(route).equals(destination.unmarked());
  }
}
