package dev.hextet.aws.routing;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.network.VpcType;
import dev.hextet.core.resource.AnswerPaths;
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
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A route table. Routes that the document lists in the table belong to it. Otherwise they belong to
 * {@code aws_route}, and are neither read nor changed here. EC2's own routes are not managed.
 */
public final class RouteTableType implements Ec2ResourceType {
  static final String NAME = "aws_route_table";

  static final Attribute<String> VPC =
      Attribute.required("vpc_id", Ec2Ids.of("vpc")).replaces().doc("Id of the VPC.");
  private final RouteSetKind kind;
  private final Attribute<List<RouteEntry>> routes;
  private final Schema schema;

  /**
   * @param targets that its routes can have
   */
  public RouteTableType(RouteTargetKinds targets) {
    this.kind = new RouteSetKind(targets);
    this.routes = routes(kind);
    this.schema =
        Schema.of(
                NAME,
                "A route table of a VPC.",
                List.of(
                    VPC,
                    routes,
                    ResourceTags.TAGS,
                    ResourceTags.TAGS_ALL,
                    CommonAttributes.ID,
                    CommonAttributes.ARN,
                    CommonAttributes.OWNER_ID),
                Set.of("propagating_vgws"))
            .timeouts("create", "update", "delete");
  }

  /** Returns the attribute that lists the routes of a table. */
  static Attribute<List<RouteEntry>> routes(RouteSetKind kind) {
    return Attribute.optional("route", kind)
        .doc("All routes of the table. Omit it if the routes are aws_route resources.");
  }

  @Override
  public List<Ec2Action> actions() {
    return RouteTableActionRows.all();
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
                VpcType.NAME,
                "route table",
                ReadQuery.by("DescribeRouteTables", "vpc-id", "VpcId"),
                RouteTables.ID)
            .when(RouteTableType::isNotMain),
        DeletionBlocker.of(
            NAME,
            "association with subnet",
            ReadQuery.by("DescribeRouteTables", "route-table-id", RouteTables.ID),
            "Associations.SubnetId"));
  }

  // EC2: deletes the main route table with its VPC.
  private static boolean isNotMain(Value.MapOf table) {
    return !AnswerPaths.all(table, "Associations.Main").contains(Value.of(true));
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("rtb", id, placement);
  }

  @Override
  public String importForm() {
    return "rtb-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(RouteTables.read(Value.of(recorded.id())));
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return RouteTables.table(answers, Value.of(recorded.id())).map(table -> live(recorded, table));
  }

  private Attributes live(RecordedResource recorded, Value.MapOf table) {
    Observation seen =
        new Observation(recorded, table)
            .take(CommonAttributes.ID, RouteTables.ID)
            .take(VPC, "VpcId")
            .take(CommonAttributes.OWNER_ID, "OwnerId")
            .arn("route-table", recorded.id())
            .tags("Tags");
    return recorded.configures(routes)
        ? seen.put(routes, kind.live(table, recorded.attributes().value(routes))).attributes()
        : seen.attributes();
  }

  /** So its subnets go over to the new one, and are never without. */
  @Override
  public boolean createsBeforeDestroy(ResourceChange change) {
    return true;
  }

  @Override
  public Attributes foresee(DesiredResource draft) {
    return ResourceTags.foresee(draft);
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    Value vpc = draft.attributes().value(VPC);
    kind.routes(draft.attributes().value(routes))
        .forEach(route -> RouteChecks.local(route, vpc, routes, world, findings));
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> creation(change);
      case UPDATE -> update(change);
      case DELETE ->
          List.of(
              CallArguments.of(RouteTables.ID, SelfReferences.ID)
                  .call("DeleteRouteTable")
                  .tolerating("InvalidRouteTableID.NotFound", "InvalidRouteTableId.NotFound"));
    };
  }

  @Override
  public Set<String> parts() {
    return Set.of(RouteType.NAME);
  }

  @Override
  public Attributes own(Attributes live, Attributes wanted, Collection<Attributes> recorded) {
    if (!live.has(routes)) {
      return live;
    }
    Value table = live.value(CommonAttributes.ID);
    Set<RouteKey> others = new HashSet<>();
    recorded.stream()
        .filter(route -> route.value(RouteType.TABLE).unmarked().equals(table))
        .flatMap(route -> RouteKey.of(route).stream())
        .forEach(key -> others.add(key.unmarked()));
    kind.routes(wanted.value(routes)).forEach(route -> others.remove(route.key().unmarked()));
    Value rest = kind.without(live.value(routes), others);
    boolean none = kind.routes(rest).isEmpty() && !wanted.has(routes);
    return others.isEmpty() ? live : live.with(routes, none ? Value.NULL : rest);
  }

  private List<ApiCall> creation(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    calls.add(
        CallArguments.of("VpcId", change.requested(VPC))
            .and("ClientToken", SelfReferences.TOKEN)
            .and("TagSpecifications", ResourceTags.specifications(change, "route-table"))
            .call("CreateRouteTable")
            .giving("id", "RouteTable.RouteTableId")
            .settledBy(
                ResourceTags.settle(
                    change, "DescribeRouteTables", RouteTables.ID, OutcomeProbe.HARMLESS)));
    calls.addAll(routes(List.of(), kind.routes(change.requested(routes))));
    return calls;
  }

  private List<ApiCall> update(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    if (change.changes(routes)) {
      calls.addAll(
          routes(
              kind.routes(change.before().value(routes)),
              kind.routes(change.after().value(routes))));
    }
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
    return calls;
  }

  private static List<ApiCall> routes(List<RouteEntry> before, List<RouteEntry> after) {
    List<ApiCall> calls = new ArrayList<>();
    for (RouteEntry route : after) {
      Optional<RouteEntry> present = before.stream().filter(route::isTwinOf).findFirst();
      if (present.isEmpty() && !route.isLocal()) {
        // EC2: returns this code for any route to the same destination. A route that another user
        // created meanwhile appears as a difference afterwards.
        calls.add(route.call("CreateRoute", SelfReferences.ID).tolerating("RouteAlreadyExists"));
      } else if (present.isPresent() && !present.get().sendsLike(route)) {
        calls.add(route.call("ReplaceRoute", SelfReferences.ID));
      }
    }
    for (RouteEntry route : before) {
      if (!route.isLocal() && after.stream().noneMatch(route::isTwinOf)) {
        calls.add(route.key().deletion(SelfReferences.ID));
      }
    }
    return calls;
  }
}
