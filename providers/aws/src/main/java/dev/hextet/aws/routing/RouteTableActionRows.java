package dev.hextet.aws.routing;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.AnswerParts;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.core.value.Value;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationRequest;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;

/** Actions that describe and change route tables. */
final class RouteTableActionRows {
  private static final String[] DESTINATIONS = {
    "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"
  };

  private RouteTableActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeRouteTables",
            () ->
                sdk(DescribeRouteTablesRequest::builder, Ec2Client::describeRouteTables)
                    .items("RouteTables")
                    .pages(100)
                    .filter("route-table-id", "RouteTableId")
                    .filter("vpc-id", "VpcId")
                    .filter("association.subnet-id", "Associations.SubnetId")
                    .filter("association.gateway-id", "Associations.GatewayId")
                    .always("RouteTables", "RouteTableId", "VpcId", "Routes", "Associations")
                    .always(
                        "RouteTables.Associations",
                        "RouteTableAssociationId",
                        "RouteTableId",
                        "Main")
                    .always("RouteTables.Associations.AssociationState", "State")
                    .always("RouteTables.PropagatingVgws", "GatewayId")
                    .always("RouteTables.Routes", "State", "Origin")
                    .whole(
                        "RouteTables.Associations",
                        part ->
                            AnswerParts.isTrue(part, "Main")
                                || AnswerParts.hasAny(part, "SubnetId", "GatewayId"))
                    .whole(
                        "RouteTables.Routes",
                        part -> AnswerParts.hasAny(part, DESTINATIONS) && hasTarget(part))
                    .words("RouteTables.Routes.Origin", RouteOrigin::knownValues)
                    .words("RouteTables.Routes.State", RouteState::knownValues)
                    .words(
                        "RouteTables.Associations.AssociationState.State",
                        RouteTableAssociationStateCode::knownValues)),
        Ec2Action.of(
            "CreateRouteTable",
            () -> sdk(CreateRouteTableRequest::builder, Ec2Client::createRouteTable)),
        Ec2Action.of(
            "DeleteRouteTable",
            () -> sdk(DeleteRouteTableRequest::builder, Ec2Client::deleteRouteTable)),
        Ec2Action.of("CreateRoute", () -> sdk(CreateRouteRequest::builder, Ec2Client::createRoute)),
        Ec2Action.of(
            "ReplaceRoute", () -> sdk(ReplaceRouteRequest::builder, Ec2Client::replaceRoute)),
        Ec2Action.of("DeleteRoute", () -> sdk(DeleteRouteRequest::builder, Ec2Client::deleteRoute)),
        Ec2Action.of(
            "AssociateRouteTable",
            () -> sdk(AssociateRouteTableRequest::builder, Ec2Client::associateRouteTable)),
        Ec2Action.of(
            "ReplaceRouteTableAssociation",
            () ->
                sdk(
                    ReplaceRouteTableAssociationRequest::builder,
                    Ec2Client::replaceRouteTableAssociation)),
        Ec2Action.of(
            "DisassociateRouteTable",
            () -> sdk(DisassociateRouteTableRequest::builder, Ec2Client::disassociateRouteTable)));
  }

  private static boolean hasTarget(Value.MapOf route) {
    return route.entries().keySet().stream()
        .filter(name -> !List.of(DESTINATIONS).contains(name))
        .anyMatch(name -> name.endsWith("Id") || name.endsWith("Arn"));
  }
}
