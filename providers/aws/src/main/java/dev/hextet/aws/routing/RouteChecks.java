package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.aws.common.DuplicateFinder;
import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.aws.network.VpcType;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/** Checks of an {@code aws_route} that need no answer from EC2. */
final class RouteChecks {
  private static final DuplicateFinder ROUTES =
      new DuplicateFinder(
          RouteType.NAME,
          route ->
              Optional.of(route.attributes().value(RouteType.TABLE).unmarked())
                  .filter(table -> !table.isNull())
                  .flatMap(
                      table ->
                          RouteKey.of(route.attributes())
                              .map(key -> List.of(table, key.unmarked()))));

  private final RouteTargetKinds targets;
  private final Attribute<?> inTable;

  /**
   * @param inTable the attribute that lists the routes of a table
   */
  RouteChecks(RouteTargetKinds targets, Attribute<?> inTable) {
    this.targets = targets;
    this.inTable = inTable;
  }

  void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    Optional<RouteKey> key = RouteKey.of(wanted);
    Optional<RouteEntry> route = targets.entry(wanted);
    if (key.isEmpty()) {
      report(
          findings,
          RouteDestination.IPV4.key(),
          RouteRules.none("destination", RouteDestination.attributes()));
    } else if (route.isEmpty()) {
      report(findings, targets.gateway().key(), RouteRules.none("target", targets.attributes()));
    } else {
      ends(route.get(), findings);
      world
          .target(wanted.value(RouteType.TABLE))
          .map(table -> table.attributes().value(RouteTableType.VPC))
          .ifPresent(vpc -> local(route.get(), vpc, targets.gateway().key(), world, findings));
    }
    key.ifPresent(found -> twins(draft, found, world, findings));
    inlined(wanted, world, findings);
  }

  private static void ends(RouteEntry route, FindingSink findings) {
    try {
      RouteRules.check(route);
    } catch (InvalidValue e) {
      report(findings, route.via().key(), e);
    }
  }

  /**
   * A local route must be one that EC2 has made.
   *
   * @param vpc the id of the table's VPC
   */
  static void local(
      RouteEntry route,
      Value vpc,
      Attribute<?> attribute,
      CheckContext world,
      FindingSink findings) {
    Value destination = route.key().destination().unmarked();
    boolean isLacking =
        route.isLocal()
            && world
                .target(vpc)
                .filter(found -> lacks(found.attributes(), route.key().to(), destination))
                .isPresent();
    if (isLacking) {
      findings.add(attribute, AwsNetworkDiagnostic.LOCAL_ROUTE.with(MemberText.word(destination)));
    }
  }

  private static boolean lacks(Attributes vpc, RouteDestination to, Value destination) {
    Value block =
        vpc.value(to == RouteDestination.IPV4 ? VpcType.CIDR_BLOCK : VpcType.IPV6_BLOCK).unmarked();
    boolean isOpen = !block.isKnown() || !destination.isKnown();
    return to == RouteDestination.PREFIX_LIST || !isOpen && !block.equals(destination);
  }

  /** Reports the later of two equal routes. */
  private static void twins(
      DesiredResource draft, RouteKey key, CheckContext world, FindingSink findings) {
    ROUTES
        .before(draft, world)
        .ifPresent(
            other ->
                findings.add(
                    key.to().key(),
                    AwsNetworkDiagnostic.DUPLICATE_ROUTE.with(
                        other.address(), MemberText.word(key.destination()))));
  }

  private void inlined(Attributes wanted, CheckContext world, FindingSink findings) {
    world
        .target(wanted.value(RouteType.TABLE))
        .filter(table -> table.attributes().has(inTable))
        .ifPresent(
            table ->
                findings.add(
                    RouteType.TABLE,
                    AwsNetworkDiagnostic.ROUTES_IN_TWO_PLACES.with(table.address())));
  }

  private static void report(FindingSink findings, Attribute<?> attribute, InvalidValue problem) {
    findings.add(attribute, problem.problem());
  }
}
