package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A route table that is there. */
public final class RouteTableData implements Ec2DataSource {
  private static final Attribute<String> ASKED_ID =
      DataSourceAttributes.id("route_table_id").doc("EC2 id.");
  private static final Attribute<String> VPC =
      DataSourceAttributes.id("vpc_id").doc("Id of the VPC.");
  private static final Attribute<String> SUBNET =
      DataSourceAttributes.id("subnet_id")
          .absent(Value.NULL)
          .doc("Id of an explicitly associated subnet.");
  private static final Attribute<String> GATEWAY =
      DataSourceAttributes.id("gateway_id").absent(Value.NULL).doc("Id of an associated gateway.");
  private static final Attribute<List<Attributes>> ASSOCIATIONS =
      Attribute.computed("associations", Kinds.listOf(Kinds.block(associationMembers())))
          .doc(
              "Associations: gateway_id, main, route_table_association_id, "
                  + "route_table_id, subnet_id.");

  private static final String INSTANCE = "instance_id";
  private static final Set<String> OVER = Set.of("disassociating", "disassociated", "failed");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeRouteTables",
          "route table",
          List.of(
              new Lookup.Key(ASKED_ID, "route-table-id", RouteTables.ID),
              new Lookup.Key(SUBNET, "association.subnet-id", "Associations.SubnetId"),
              new Lookup.Key(GATEWAY, "association.gateway-id", "Associations.GatewayId"),
              new Lookup.Key(VPC, "vpc-id", "VpcId")),
          Map.of("association.main", "Associations.Main"),
          DataSourceAttributes.TAGS);

  private final RouteTargetKinds targets;
  private final Attribute<List<Attributes>> routes;
  private final Schema schema;

  /**
   * @param targets that its routes can have
   */
  public RouteTableData(RouteTargetKinds targets) {
    this.targets = targets;
    this.routes =
        Attribute.computed("routes", Kinds.listOf(Kinds.block(routeMembers())))
            .doc(
                "Routes with a destination and a target as in aws_route_table; without "
                    + "local routes.");
    this.schema =
        Schema.of(
            "aws_route_table",
            "An existing route table, selected by id, subnet, gateway, VPC, tags "
                + "or filters such as association.main.",
            List.of(
                ASKED_ID,
                VPC,
                SUBNET,
                GATEWAY,
                DataSourceAttributes.TAGS,
                Filter.ATTRIBUTE,
                CommonAttributes.ID,
                CommonAttributes.ARN,
                CommonAttributes.OWNER_ID,
                routes,
                ASSOCIATIONS),
            Set.of());
  }

  private Attribute<?>[] routeMembers() {
    return Stream.concat(
            Stream.of(INSTANCE),
            Stream.concat(
                Stream.of(RouteDestination.values()).map(RouteDestination::inline),
                targets.attributes().stream()))
        .map(name -> Attribute.computed(name, Kinds.TEXT))
        .toArray(Attribute<?>[]::new);
  }

  private static Attribute<?>[] associationMembers() {
    return new Attribute<?>[] {
      Attribute.computed("gateway_id", Kinds.TEXT),
      Attribute.computed("main", Kinds.BOOL),
      Attribute.computed("route_table_association_id", Kinds.TEXT),
      Attribute.computed("route_table_id", Kinds.TEXT),
      Attribute.computed("subnet_id", Kinds.TEXT)
    };
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return LOOKUP.filters(arguments).isEmpty() ? List.of() : List.of(LOOKUP.read(arguments));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    if (LOOKUP.filters(arguments).isEmpty()) {
      throw Matches.withoutSelector(
          "route table", "route_table_id, vpc_id, subnet_id, gateway_id, tags or a filter");
    }
    Value.MapOf table = LOOKUP.one(arguments, answers);
    return new Observation(arguments, table)
        .take(CommonAttributes.ID, RouteTables.ID)
        .take(ASKED_ID, RouteTables.ID)
        .take(VPC, "VpcId")
        .take(CommonAttributes.OWNER_ID, "OwnerId")
        .put(routes, routes(table))
        .put(ASSOCIATIONS, associations(table))
        .put(DataSourceAttributes.TAGS, DataSourceAttributes.tags(table))
        .arn("route-table", table.get(RouteTables.ID).asText().orElse(""))
        .attributes();
  }

  /**
   * Returns each route with all members, so that expressions can refer to any of them; absent ones
   * are empty.
   */
  private Value routes(Value.MapOf table) {
    List<Value> all = new ArrayList<>();
    for (Value.MapOf route : RouteTables.routes(table)) {
      CallArguments reported = CallArguments.of(INSTANCE, text(route.get("InstanceId")));
      for (RouteDestination to : RouteDestination.values()) {
        reported = reported.and(to.inline(), text(to.of(route)));
      }
      for (RouteTargetKind via : targets.all()) {
        reported = reported.and(via.attribute(), text(via.reader().apply(route)));
      }
      all.add(reported.map());
    }
    return Value.list(all);
  }

  private static Value associations(Value.MapOf table) {
    return Value.list(
        AnswerPaths.items(table, "Associations").stream()
            .filter(
                one -> !OVER.contains(AnswerPaths.text(one, "AssociationState.State").orElse("")))
            .map(RouteTableData::association)
            .toList());
  }

  private static Value association(Value.MapOf one) {
    return CallArguments.of("main", Value.of(one.get("Main").equals(Value.of(true))))
        .and("gateway_id", text(one.get("GatewayId")))
        .and("route_table_association_id", text(one.get("RouteTableAssociationId")))
        .and("route_table_id", text(one.get(RouteTables.ID)))
        .and("subnet_id", text(one.get("SubnetId")))
        .map();
  }

  private static Value text(Value value) {
    return value.isNull() ? Value.of("") : value;
  }
}
