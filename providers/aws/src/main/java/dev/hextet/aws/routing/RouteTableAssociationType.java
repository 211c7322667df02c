package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
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
import dev.hextet.core.resource.WaitCondition;
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
 * The association of a route table with a subnet or a gateway. Its key is the subnet, because EC2
 * assigns a new id with each change of the table.
 */
public final class RouteTableAssociationType implements Ec2ResourceType {
  static final String NAME = "aws_route_table_association";

  static final Attribute<String> TABLE =
      Attribute.required("route_table_id", Ec2Ids.of("rtb")).doc("Id of the route table.");
  static final Attribute<String> SUBNET =
      Attribute.optional("subnet_id", Ec2Ids.of("subnet"))
          .replaces()
          .absent(Value.of(""))
          .doc("Id of the subnet.");
  static final Attribute<String> GATEWAY =
      Attribute.optional("gateway_id", Ec2Ids.of("igw", "vgw"))
          .absent(Value.of(""))
          .replaces()
          .doc("Id of an internet gateway or virtual private gateway, instead of a subnet.");
  static final Attribute<String> ID =
      Attribute.computed("id", Kinds.ID)
          .changesWith("route_table_id")
          .doc("EC2 id of the association. It changes with each update.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "The association of a route table with a subnet or a gateway.",
              List.of(TABLE, SUBNET, GATEWAY, ID),
              Set.of())
          .timeouts("create", "update", "delete");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return RoutingImportIds.association(id, SUBNET, GATEWAY, TABLE);
  }

  @Override
  public String importForm() {
    return "subnet-…/rtb-… or igw-…/rtb-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(RouteTables.read(recorded.attributes().value(TABLE)));
  }

  /** It can be in a table that nothing else of the stack reads: by whom it is associated with. */
  @Override
  public List<ReadQuery> search(RecordedResource recorded) {
    Attributes known = recorded.attributes();
    return List.of(
        known.has(SUBNET)
            ? ReadQuery.by(
                "DescribeRouteTables",
                "association.subnet-id",
                "Associations.SubnetId",
                known.value(SUBNET))
            : ReadQuery.by(
                "DescribeRouteTables",
                "association.gateway-id",
                "Associations.GatewayId",
                known.value(GATEWAY)));
  }

  /** Looks in all tables that were read, so that one who moved to another of the stack is found. */
  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    Attributes known = recorded.attributes();
    String member = known.has(SUBNET) ? "SubnetId" : "GatewayId";
    Value of = known.value(known.has(SUBNET) ? SUBNET : GATEWAY).unmarked();
    return Stream.concat(reads(recorded).stream(), search(recorded).stream())
        .flatMap(query -> tables(query, "Associations." + member, of, answers))
        .flatMap(table -> AnswerPaths.items(table, "Associations").stream())
        .filter(association -> association.get(member).equals(of))
        .filter(RouteTableAssociationType::lives)
        .findFirst()
        .map(association -> live(recorded, association));
  }

  private static Stream<Value.MapOf> tables(
      ReadQuery query, String path, Value of, ReadAnswers answers) {
    return of.asText().flatMap(id -> answers.find(query, path, id)).stream();
  }

  private static boolean lives(Value.MapOf association) {
    String state = AnswerPaths.text(association, "AssociationState.State").orElse("associated");
    return state.equals("associated") || state.equals("associating");
  }

  private static Attributes live(RecordedResource recorded, Value.MapOf association) {
    return new Observation(recorded, association)
        .take(ID, "RouteTableAssociationId")
        .take(TABLE, RouteTables.ID)
        .take(SUBNET, "SubnetId")
        .take(GATEWAY, "GatewayId")
        .attributes();
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE ->
          List.of(
              CallArguments.of(RouteTables.ID, change.requested(TABLE))
                  .and("SubnetId", change.requested(SUBNET))
                  .and("GatewayId", change.requested(GATEWAY))
                  .call("AssociateRouteTable")
                  .giving("id", "AssociationId")
                  .settledBy(OutcomeProbe.BY_KEY)
                  .awaiting(associated(change)));
      case UPDATE -> change.changes(TABLE) ? List.of(replacement(change)) : List.of();
      case DELETE ->
          List.of(
              CallArguments.of("AssociationId", change.before().value(ID))
                  .call("DisassociateRouteTable")
                  .tolerating("InvalidAssociationID.NotFound"));
    };
  }

  // EC2: gives it a new id, so that a second try does not find the old one.
  private static ApiCall replacement(ResourceChange change) {
    return CallArguments.of("AssociationId", change.before().value(ID))
        .and(RouteTables.ID, change.requested(TABLE))
        .call("ReplaceRouteTableAssociation")
        .tolerating("InvalidAssociationID.NotFound")
        .awaiting(associated(change));
  }

  private static WaitCondition associated(ResourceChange change) {
    return WaitCondition.until(
            "the association of the route table",
            RouteTables.read(change.after().value(TABLE)),
            "Associations.AssociationState.State",
            "associated",
            Timeouts.ASSOCIATION)
        .ignoring("disassociating", "disassociated")
        .failingOn("failed");
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(SUBNET), List.of(GATEWAY));
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.of(SUBNET.name(), GATEWAY.name()));
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    if (!wanted.has(SUBNET) && !wanted.has(GATEWAY)) {
      findings.add(SUBNET, AwsNetworkDiagnostic.ASSOCIATION_WITHOUT_SUBNET.with());
    }
    world.having(NAME, SUBNET, wanted.value(SUBNET)).stream()
        .filter(other -> other.address().compareTo(draft.address()) < 0)
        .findFirst()
        .ifPresent(other -> twin(other, findings));
  }

  private static void twin(DesiredResource other, FindingSink findings) {
    findings.add(SUBNET, AwsNetworkDiagnostic.SUBNET_ASSOCIATED_TWICE.with(other.address()));
  }
}
