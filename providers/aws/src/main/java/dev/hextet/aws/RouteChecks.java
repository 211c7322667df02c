package dev.hextet.aws;

import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.Findings;
import dev.hextet.core.resource.World;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** What can be said of an {@code aws_route} before EC2 is asked. */
final class RouteChecks {
  private RouteChecks() {}

  static void check(Draft draft, World world, Findings findings) {
    Attributes wanted = draft.attributes();
    Optional<RouteKey> key = RouteKey.of(wanted);
    Optional<Route> route = Route.of(wanted);
    if (key.isEmpty()) {
      report(
          findings,
          RouteDestination.IPV4.key(),
          RouteRules.none("destination", RouteDestination.attributes()));
    } else if (route.isEmpty()) {
      report(
          findings, RouteTarget.GATEWAY.key(), RouteRules.none("target", RouteTarget.attributes()));
    } else {
      ends(route.get(), findings);
    }
    key.ifPresent(found -> twins(draft, found, world, findings));
    inlined(wanted, world, findings);
  }

  private static void ends(Route route, Findings findings) {
    try {
      RouteRules.check(route);
    } catch (InvalidValue e) {
      report(findings, route.via().key(), e);
    }
  }

  /** Of two routes that are one, the later is at fault. */
  private static void twins(Draft draft, RouteKey key, World world, Findings findings) {
    Value table = draft.attributes().value(RouteType.TABLE);
    world.having(RouteType.NAME, RouteType.TABLE, table).stream()
        .filter(other -> other.address().compareTo(draft.address()) < 0)
        .filter(other -> isKey(other.attributes(), key))
        .findFirst()
        .ifPresent(
            other ->
                findings.error(
                    key.to().key(),
                    "SameRouteTwice",
                    "two routes of a table have the same destination",
                    "%s is a route to %s in this table already. Leave one of them out."
                        .formatted(other.address(), Shown.word(key.destination()))));
  }

  private static boolean isKey(Attributes other, RouteKey key) {
    return RouteKey.of(other).filter(k -> k.unmarked().equals(key.unmarked())).isPresent();
  }

  private static void inlined(Attributes wanted, World world, Findings findings) {
    world
        .target(wanted.value(RouteType.TABLE))
        .filter(table -> table.attributes().has(RouteTableType.ROUTES))
        .ifPresent(
            table ->
                findings.error(
                    RouteType.TABLE,
                    "RoutesInTwoPlaces",
                    "the table lists its routes itself",
                    "%s has \"route\", which is the whole of its routes, so this one would be taken"
                            .formatted(table.address())
                        + " out again. Write all routes of a table there, or all of them as"
                        + " aws_route."));
  }

  private static void report(Findings findings, Attribute<?> attribute, InvalidValue problem) {
    findings.error(attribute, problem.code(), problem.summary(), problem.detail());
  }
}
