package dev.hextet.aws;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.Findings;
import dev.hextet.core.resource.Part;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Site;
import dev.hextet.core.resource.World;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A route. Its key is its destination in its table; its target changes in place, so that there is
 * no moment without a route.
 */
final class RouteType implements ResourceType {
  static final String NAME = "aws_route";

  static final Attribute<String> TABLE =
      Attribute.required("route_table_id", Ids.of("rtb")).replaces().doc("The table it is in.");
  static final Attribute<String> ID =
      Attribute.computed("id", Kinds.ID).doc("The table's id and the destination.");
  static final Attribute<String> INSTANCE =
      ofTarget("instance_id").doc("The instance of a target that is a network interface.");
  static final Attribute<String> INSTANCE_OWNER =
      ofTarget("instance_owner_id").doc("The account of that instance.");
  static final Attribute<String> ORIGIN =
      Attribute.computed("origin", Kinds.TEXT).doc("How EC2 says that it came to be.");
  static final Attribute<String> STATE =
      ofTarget("state").doc("active, or blackhole if the target is gone.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "A route in a route table.",
              Stream.of(
                      Stream.of(TABLE),
                      Stream.of(RouteDestination.values()).map(RouteDestination::key),
                      Stream.of(RouteTarget.values()).map(RouteTarget::key),
                      Stream.of(ID, INSTANCE, INSTANCE_OWNER, ORIGIN, STATE))
                  .<Attribute<?>>flatMap(attributes -> attributes)
                  .toList(),
              Set.of())
          .timeouts("create", "update", "delete");

  private static Attribute<String> ofTarget(String name) {
    return Attribute.computed(name, Kinds.TEXT)
        .changesWith(RouteTarget.attributes().toArray(String[]::new));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, Site site) {
    return ImportIds.route(id);
  }

  @Override
  public String importForm() {
    return "rtb-…_DESTINATION, such as rtb-0123456789abcdef0_::/0";
  }

  @Override
  public List<Query> reads(Recorded recorded) {
    return List.of(RouteTables.read(recorded.attributes().value(TABLE)));
  }

  @Override
  public Optional<Attributes> observe(Recorded recorded, Answers answers) {
    return RouteKey.of(recorded.attributes()).flatMap(key -> observe(recorded, key, answers));
  }

  private static Optional<Attributes> observe(Recorded recorded, RouteKey key, Answers answers) {
    return RouteTables.table(answers, recorded.attributes().value(TABLE))
        .flatMap(table -> routes(recorded, key, table).findFirst())
        .map(route -> live(recorded, key.unmarked(), route));
  }

  private static Stream<Value.MapOf> routes(Recorded recorded, RouteKey key, Value.MapOf table) {
    return isLocal(recorded.attributes())
        ? RouteTables.to(key, table)
        : RouteTables.routes(table).stream().filter(key::isOf);
  }

  private static boolean isLocal(Attributes route) {
    return Route.of(route).filter(Route::isLocal).isPresent();
  }

  private static Attributes live(Recorded recorded, RouteKey key, Value.MapOf route) {
    String table = recorded.attributes().get(TABLE).orElse("");
    Seen seen =
        new Seen(recorded, route)
            .put(ID, Value.of(table + "_" + key.destination().asText().orElse("")))
            .keep(TABLE)
            .put(key.to().key(), key.destination())
            .take(INSTANCE, "InstanceId")
            .take(INSTANCE_OWNER, "InstanceOwnerId")
            .take(ORIGIN, "Origin")
            .take(STATE, "State");
    for (RouteTarget via : RouteTarget.values()) {
      seen.put(via.key(), via.of(route));
    }
    return seen.attributes();
  }

  @Override
  public List<Call> calls(Change change) {
    return switch (change.operation()) {
      // EC2: says RouteAlreadyExists of a route with another target, too.
      case CREATE ->
          isLocal(change.after())
              ? List.of()
              : made(change, "CreateRoute").map(call -> call.settledBy(Settle.BY_KEY)).toList();
      case UPDATE ->
          Stream.of(RouteTarget.values()).anyMatch(via -> change.changes(via.key()))
              ? made(change, "ReplaceRoute").toList()
              : List.of();
      case DELETE ->
          RouteKey.of(change.before()).stream()
              .filter(key -> !isLocal(change.before()))
              .map(key -> key.deletion(change.before().value(TABLE)))
              .toList();
    };
  }

  private static Stream<Call> made(Change change, String action) {
    return Route.of(change.after()).stream()
        .map(route -> route.call(action, change.after().value(TABLE)));
  }

  /** A table that lists its routes keeps those that it lists. */
  @Override
  public Optional<Address> remainsIn(Attributes live, World wanted) {
    Optional<RouteKey> key = RouteKey.of(live).map(RouteKey::unmarked);
    return wanted
        .target(live.value(TABLE))
        .filter(
            table ->
                RouteSetKind.routes(table.attributes().value(RouteTableType.ROUTES)).stream()
                    .anyMatch(route -> key.equals(Optional.of(route.key().unmarked()))))
        .map(Draft::address);
  }

  /** A table that listed its routes gives up those that have become resources. */
  @Override
  public Optional<Part> partOf(Attributes wanted, World world) {
    Value table = wanted.value(TABLE).unmarked();
    Optional<String> id = table.asText();
    Optional<RouteKey> key = RouteKey.of(wanted).map(RouteKey::unmarked);
    return id.flatMap(text -> world.target(table))
        .map(Draft::address)
        .filter(whole -> key.isPresent() && lists(world.live(whole), key.get()))
        .map(
            whole ->
                new Part(
                    whole,
                    id.orElseThrow() + "_" + key.orElseThrow().destination().asText().orElse("")));
  }

  private static boolean lists(Optional<Attributes> table, RouteKey key) {
    return table.stream()
        .flatMap(live -> RouteSetKind.routes(live.value(RouteTableType.ROUTES)).stream())
        .anyMatch(route -> route.key().unmarked().equals(key));
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return Stream.of(RouteDestination.values())
        .<List<Attribute<?>>>map(to -> List.of(TABLE, to.key()))
        .toList();
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.copyOf(RouteDestination.attributes()), Set.copyOf(RouteTarget.attributes()));
  }

  @Override
  public void check(Draft draft, World world, Findings findings) {
    RouteChecks.check(draft, world, findings);
  }
}
