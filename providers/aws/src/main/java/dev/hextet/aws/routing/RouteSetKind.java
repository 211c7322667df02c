package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.common.MemberText;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The routes written in a table: a set with one route per destination. */
record RouteSetKind(RouteTargetKinds targets) implements Kind<List<RouteEntry>> {

  @Override
  public String name() {
    return "set of routes";
  }

  /** The destinations, among the members of a route. */
  @Override
  public Optional<Kind<?>> written(Object step) {
    return Stream.of(RouteDestination.values())
        .filter(destination -> destination.inline().equals(step))
        .<Kind<?>>map(RouteDestination::kind)
        .findFirst();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    Value open = MarkedValues.inward(value);
    return open.isNull() || open instanceof Value.Unknown
        ? open
        : canonical(new InlineRouteParser(targets, around).parse(open));
  }

  private static Value canonical(List<RouteEntry> routes) {
    return Value.list(
        routes.stream()
            .sorted(
                Comparator.comparing((RouteEntry route) -> route.key().to())
                    .thenComparing(route -> route.key().destination().expression()))
            .map(RouteEntry::value)
            .toList());
  }

  /** The routes of a canonical value; they, or parts of them, may be unknown or sensitive. */
  List<RouteEntry> routes(Value canonical) {
    return MarkedValues.leaves(canonical) instanceof Value.ListOf list
        ? list.items().stream().map(item -> targets.inline((Value.MapOf) item)).toList()
        : List.of();
  }

  /** A canonical value without the routes to some destinations. */
  Value without(Value canonical, Set<RouteKey> destinations) {
    return MarkedValues.through(
        canonical,
        known ->
            canonical(
                routes(known).stream()
                    .filter(route -> !destinations.contains(route.key().unmarked()))
                    .toList()));
  }

  /**
   * Returns the routes of a table that users created, and those of EC2's own that a document lists.
   *
   * @param listed canonical
   */
  Value live(Value.MapOf table, Value listed) {
    Stream<Value.MapOf> local =
        routes(listed).stream()
            .filter(RouteEntry::isLocal)
            .flatMap(route -> RouteTables.to(route.key(), table));
    return canonical(
        Stream.concat(RouteTables.routes(table).stream(), local)
            .distinct()
            .flatMap(route -> targets.live(route).stream())
            .toList());
  }

  @Override
  public List<RouteEntry> decode(Value canonical) {
    return routes(canonical);
  }

  @Override
  public boolean isBlock() {
    return true;
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public Value read(Value canonical) {
    return MarkedValues.through(
        canonical, known -> Value.list(routes(known).stream().map(targets::read).toList()));
  }

  /** For example {@code ::/0 via aws_internet_gateway.main}. */
  @Override
  public String shown(Value member) {
    if (!(member instanceof Value.MapOf map)) {
      return "";
    }
    RouteEntry route = targets.inline(map);
    return MemberText.word(route.key().destination()) + " via " + MemberText.word(route.target());
  }
}
