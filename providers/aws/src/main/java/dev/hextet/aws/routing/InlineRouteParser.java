package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the routes that a document writes in a table. Members that are null or empty do not count:
 * Terraform's JSON has to write all of them.
 */
final class InlineRouteParser {
  private final RouteTargetKinds targets;
  private final List<String> members;
  private final KindContext around;

  InlineRouteParser(RouteTargetKinds targets, KindContext around) {
    this.targets = targets;
    this.members =
        Stream.concat(
                Stream.of(RouteDestination.values()).map(RouteDestination::inline),
                targets.attributes().stream())
            .toList();
    this.around = around;
  }

  /**
   * All routes of a list of blocks, or of one block.
   *
   * @throws InvalidValue with the path to the block
   */
  List<RouteEntry> parse(Value value) {
    if (!(value instanceof Value.Items list)) {
      return List.of(route(value));
    }
    List<RouteEntry> routes = new ArrayList<>();
    Set<RouteKey> keys = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      try {
        RouteEntry route = route(list.items().get(i));
        if (!keys.add(route.key().unmarked())) {
          throw RouteRules.twice(route.key());
        }
        routes.add(route);
      } catch (InvalidValue e) {
        throw e.within(i);
      }
    }
    return routes;
  }

  private RouteEntry route(Value value) {
    if (!(MarkedValues.inward(value) instanceof Value.MapOf block)) {
      throw new InvalidValue(AwsNetworkDiagnostic.WRONG_ROUTE.with(value.typeName()));
    }
    block.entries().keySet().forEach(this::checkName);
    RouteDestination to =
        single(block, List.of(RouteDestination.values()), RouteDestination::inline, "destination");
    RouteTargetKind via = single(block, targets.all(), RouteTargetKind::attribute, "target");
    RouteKey key = new RouteKey(to, member(block, to.inline(), to.kind()));
    RouteEntry route = new RouteEntry(key, via, member(block, via.attribute(), via.key().kind()));
    RouteRules.check(route);
    return route;
  }

  private void checkName(String name) {
    if (!members.contains(name)) {
      throw new InvalidValue(
              AwsNetworkDiagnostic.UNKNOWN_ROUTE_ATTRIBUTE.with(
                  name, Suggestion.hint(name, members)))
          .within(name);
    }
  }

  /** The one member that is set, out of those of which there must be exactly one. */
  private static <T> T single(
      Value.MapOf block, List<T> candidates, Function<T, String> name, String what) {
    List<T> set =
        candidates.stream().filter(candidate -> isSet(block.get(name.apply(candidate)))).toList();
    if (set.isEmpty()) {
      throw RouteRules.none(what, candidates.stream().map(name).toList());
    }
    if (set.size() > 1) {
      throw RouteRules.many(what, set.stream().map(name).toList());
    }
    return set.get(0);
  }

  private static boolean isSet(Value value) {
    return !value.isNull() && !value.unmarked().equals(Value.of(""));
  }

  private Value member(Value.MapOf block, String name, Kind<?> kind) {
    try {
      return kind.canonical(block.get(name), around);
    } catch (InvalidValue e) {
      throw e.within(name);
    }
  }
}
