package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.GatewayTargets;
import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one read that shows route tables, routes and associations. */
final class RouteTables {
  static final String ID = "RouteTableId";

  private RouteTables() {}

  static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeRouteTables", "route-table-id", "RouteTableId", id);
  }

  static Optional<Value.MapOf> table(ReadAnswers answers, Value id) {
    return id.asText().flatMap(text -> answers.find(read(id), ID, text));
  }

  /** Returns the routes of a table that users created. */
  static List<Value.MapOf> routes(Value.MapOf table) {
    return AnswerPaths.items(table, "Routes").stream().filter(RouteTables::isMade).toList();
  }

  /** All routes of a table to a destination, also one that EC2 made. */
  static Stream<Value.MapOf> to(RouteKey key, Value.MapOf table) {
    return AnswerPaths.items(table, "Routes").stream().filter(key::isOf);
  }

  // EC2: has routes of its own. Those of the VPC's blocks are local, a virtual gateway propagates
  // some, and the endpoint of a gateway service puts one of a prefix list into each of its tables.
  private static boolean isMade(Value.MapOf route) {
    String gateway = AnswerPaths.text(route, "GatewayId").orElse("");
    boolean isService =
        gateway.startsWith("vpce-") && !RouteDestination.PREFIX_LIST.of(route).isNull();
    String origin = AnswerPaths.text(route, "Origin").orElse("CreateRoute");
    return !Value.of(gateway).equals(GatewayTargets.LOCAL)
        && !isService
        && origin.equals("CreateRoute");
  }
}
