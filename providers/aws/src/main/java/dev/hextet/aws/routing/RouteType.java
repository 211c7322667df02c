package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.SubResource;
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
 * never a moment without a route.
 */
public final class RouteType implements Ec2ResourceType {
  static final String NAME = "aws_route";

  static final Attribute<String> TABLE =
      Attribute.required("route_table_id", Ec2Ids.of("rtb"))
          .replaces()
          .doc("Id of the route table.");
  static final Attribute<String> ID =
      Attribute.computed("id", Kinds.ID).doc("Id of the route table and the destination.");
  static final Attribute<String> ORIGIN =
      Attribute.computed("origin", Kinds.TEXT).doc("Origin of the route, as EC2 reports it.");

  private final RouteTargetKinds targets;
  private final RouteSetKind kind;
  private final Attribute<List<RouteEntry>> inTable;
  private final Attribute<String> instance;
  private final Attribute<String> instanceOwner;
  private final Attribute<String> state;
  private final Schema schema;

  /**
   * @param targets that a route can have
   */
  public RouteType(RouteTargetKinds targets) {
    this.targets = targets;
    this.kind = new RouteSetKind(targets);
    this.inTable = RouteTableType.routes(kind);
    this.instance =
        ofTarget("instance_id").doc("Id of the instance of a network interface target.");
    this.instanceOwner = ofTarget("instance_owner_id").doc("Account id of that instance.");
    this.state =
        ofTarget("state").doc("State: active, or blackhole if the target no longer exists.");
    this.schema =
        Schema.of(
                NAME,
                "A route in a route table.",
                Stream.of(
                        Stream.of(TABLE),
                        Stream.of(RouteDestination.values()).map(RouteDestination::key),
                        targets.all().stream().map(RouteTargetKind::key),
                        Stream.of(ID, instance, instanceOwner, ORIGIN, state))
                    .<Attribute<?>>flatMap(attributes -> attributes)
                    .toList(),
                Set.of())
            .timeouts("create", "update", "delete");
  }

  private Attribute<String> ofTarget(String name) {
    return Attribute.computed(name, Kinds.TEXT)
        .changesWith(targets.attributes().toArray(String[]::new));
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return RoutingImportIds.route(id, TABLE);
  }

  @Override
  public String importForm() {
    return "rtb-…_DESTINATION, such as rtb-0123456789abcdef0_::/0";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(RouteTables.read(recorded.attributes().value(TABLE)));
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return RouteKey.of(recorded.attributes()).flatMap(key -> observe(recorded, key, answers));
  }

  private Optional<Attributes> observe(
      RecordedResource recorded, RouteKey key, ReadAnswers answers) {
    return RouteTables.table(answers, recorded.attributes().value(TABLE))
        .flatMap(table -> routes(recorded, key, table).findFirst())
        .map(route -> live(recorded, key.unmarked(), route));
  }

  private Stream<Value.MapOf> routes(RecordedResource recorded, RouteKey key, Value.MapOf table) {
    return isLocal(recorded.attributes())
        ? RouteTables.to(key, table)
        : RouteTables.routes(table).stream().filter(key::isOf);
  }

  private boolean isLocal(Attributes route) {
    return targets.entry(route).filter(RouteEntry::isLocal).isPresent();
  }

  private Attributes live(RecordedResource recorded, RouteKey key, Value.MapOf route) {
    String table = recorded.attributes().get(TABLE).orElse("");
    Observation seen =
        new Observation(recorded, route)
            .put(ID, Value.of(table + "_" + key.destination().asText().orElse("")))
            .keep(TABLE)
            .put(key.to().key(), key.destination())
            .take(instance, "InstanceId")
            .take(instanceOwner, "InstanceOwnerId")
            .take(ORIGIN, "Origin")
            .take(state, "State");
    for (RouteTargetKind via : targets.all()) {
      seen.put(via.key(), via.reader().apply(route));
    }
    return seen.attributes();
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      // EC2: returns RouteAlreadyExists for a route with another target, too.
      case CREATE ->
          isLocal(change.after())
              ? List.of()
              : made(change, "CreateRoute")
                  .map(call -> call.settledBy(OutcomeProbe.BY_KEY))
                  .toList();
      case UPDATE ->
          targets.all().stream().anyMatch(via -> change.changes(via.key()))
              ? made(change, "ReplaceRoute").toList()
              : List.of();
      case DELETE ->
          RouteKey.of(change.before()).stream()
              .filter(key -> !isLocal(change.before()))
              .map(key -> key.deletion(change.before().value(TABLE)))
              .toList();
    };
  }

  private Stream<ApiCall> made(ResourceChange change, String action) {
    return targets.entry(change.after()).stream()
        .map(route -> route.call(action, change.after().value(TABLE)));
  }

  /** A table that lists its routes keeps those that it lists. */
  @Override
  public Optional<Address> remainsIn(Attributes live, CheckContext wanted) {
    Optional<RouteKey> key = RouteKey.of(live).map(RouteKey::unmarked);
    return wanted
        .target(live.value(TABLE))
        .filter(
            table ->
                kind.routes(table.attributes().value(inTable)).stream()
                    .anyMatch(route -> key.equals(Optional.of(route.key().unmarked()))))
        .map(DesiredResource::address);
  }

  /** A table that listed its routes gives up those that have become resources. */
  @Override
  public Optional<SubResource> partOf(Attributes wanted, CheckContext world) {
    Value table = wanted.value(TABLE).unmarked();
    Optional<String> id = table.asText();
    Optional<RouteKey> key = RouteKey.of(wanted).map(RouteKey::unmarked);
    return id.flatMap(text -> world.target(table))
        .map(DesiredResource::address)
        .filter(whole -> key.isPresent() && lists(world.live(whole), key.get()))
        .map(
            whole ->
                new SubResource(
                    whole,
                    id.orElseThrow() + "_" + key.orElseThrow().destination().asText().orElse("")));
  }

  private boolean lists(Optional<Attributes> table, RouteKey key) {
    return table.stream()
        .flatMap(live -> kind.routes(live.value(inTable)).stream())
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
    return List.of(Set.copyOf(RouteDestination.attributes()), Set.copyOf(targets.attributes()));
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    new RouteChecks(targets, inTable).check(draft, world, findings);
  }
}
