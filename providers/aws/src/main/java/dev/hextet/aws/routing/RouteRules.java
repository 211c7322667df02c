package dev.hextet.aws.routing;

import dev.hextet.aws.common.MemberText;
import dev.hextet.core.schema.InvalidValue;
import java.util.List;
import java.util.Optional;

/** Rules that {@code aws_route} and inline routes share, with their messages. */
final class RouteRules {
  private RouteRules() {}

  /**
   * Rejects a destination that EC2 does not route to the target.
   *
   * @throws InvalidValue with the reason
   */
  static void check(RouteEntry route) {
    Optional<InvalidValue> problem =
        route.via().restriction().problem(route.key().to(), route.key().destination());
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  static InvalidValue twice(RouteKey key) {
    return new InvalidValue(
        "SameRouteTwice",
        "two routes of a table have the same destination",
        "A table has one route to %s. Leave one of them out."
            .formatted(MemberText.word(key.destination())));
  }

  static InvalidValue none(String what, List<String> candidates) {
    return new InvalidValue(
        "MissingAttribute",
        "the route has no " + what,
        "Set one of " + String.join(", ", candidates) + ".");
  }

  static InvalidValue many(String what, List<String> set) {
    return new InvalidValue(
        "ExclusiveAttributes",
        "the route has more than one " + what,
        "It has " + String.join(", ", set) + ". Keep one of them.");
  }
}
