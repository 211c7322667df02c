package dev.hextet.aws.network;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.catalog.RouteRestrictions;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteEgressOnlyInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;

/** An egress-only internet gateway, attached to its VPC for life. */
public final class EgressOnlyGatewayType implements Ec2ResourceType {
  private static final String NAME = "aws_egress_only_internet_gateway";
  private static final String ID = "EgressOnlyInternetGatewayId";
  private static final String DESCRIBE = "DescribeEgressOnlyInternetGateways";
  private static final Set<String> ATTACHED = Set.of("attaching", "attached");

  private static final Attribute<String> VPC =
      Attribute.required("vpc_id", Ec2Ids.of("vpc")).replaces().doc("Id of the VPC.");

  private static final Schema SCHEMA =
      Schema.of(
          NAME,
          "An egress-only internet gateway: IPv6 connections to the internet, and none from it.",
          List.of(VPC, ResourceTags.TAGS, ResourceTags.TAGS_ALL, CommonAttributes.ID),
          Set.of());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<Ec2Action> actions() {
    return List.of(
        Ec2Action.of(
            "DescribeEgressOnlyInternetGateways",
            () ->
                sdk(
                        DescribeEgressOnlyInternetGatewaysRequest::builder,
                        Ec2Client::describeEgressOnlyInternetGateways)
                    .items("EgressOnlyInternetGateways")
                    .pages(255)
                    .always("EgressOnlyInternetGateways", ID, "Attachments")
                    .always("EgressOnlyInternetGateways.Attachments", "State", "VpcId")),
        Ec2Action.of(
            "CreateEgressOnlyInternetGateway",
            () ->
                sdk(
                    CreateEgressOnlyInternetGatewayRequest::builder,
                    Ec2Client::createEgressOnlyInternetGateway)),
        Ec2Action.of(
            "DeleteEgressOnlyInternetGateway",
            () ->
                sdk(
                    DeleteEgressOnlyInternetGatewayRequest::builder,
                    Ec2Client::deleteEgressOnlyInternetGateway)));
  }

  @Override
  public Optional<RouteTargetKind> routeTarget() {
    return Optional.of(
        RouteTargetKind.of("egress_only_gateway_id", ID, Ec2Ids.of("eigw"))
            .restrictedBy(RouteRestrictions::ofEgressOnlyGateway));
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
            VpcType.NAME,
            "egress-only internet gateway",
            ReadQuery.whole(DESCRIBE, "Attachments.VpcId"),
            ID));
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("eigw", id, placement);
  }

  @Override
  public String importForm() {
    return "eigw-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  // EC2: filters these gateways by tag only, and a read by IDs fails if one of them is gone.
  private static ReadQuery read(Value id) {
    return ReadQuery.whole(DESCRIBE, ID, id);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), ID, recorded.id())
        .map(
            item ->
                new Observation(recorded, item)
                    .take(CommonAttributes.ID, ID)
                    .put(VPC, vpc(item))
                    .tags("Tags")
                    .attributes());
  }

  private static Value vpc(Value.MapOf item) {
    return AnswerPaths.items(item, "Attachments").stream()
        .filter(attachment -> ATTACHED.contains(attachment.get("State").asText().orElse("")))
        .map(attachment -> attachment.get("VpcId"))
        .findFirst()
        .orElse(Value.NULL);
  }

  @Override
  public Attributes foresee(DesiredResource draft) {
    return ResourceTags.foresee(draft);
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
  }

  // EC2: a VPC has one of these gateways (VPC User Guide, "Amazon VPC quotas").
  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(VPC));
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> List.of(creation(change));
      case UPDATE -> TagCalls.of(change, SelfReferences.ID);
      case DELETE ->
          List.of(
              CallArguments.of(ID, SelfReferences.ID)
                  .call("DeleteEgressOnlyInternetGateway")
                  .tolerating("InvalidEgressOnlyInternetGatewayId.NotFound"));
    };
  }

  private static ApiCall creation(ResourceChange change) {
    return CallArguments.of("VpcId", change.requested(VPC))
        .and("ClientToken", SelfReferences.TOKEN)
        .and(
            "TagSpecifications",
            ResourceTags.specifications(change, "egress-only-internet-gateway"))
        .call("CreateEgressOnlyInternetGateway")
        .giving("id", "EgressOnlyInternetGateway." + ID)
        .settledBy(ResourceTags.settle(change, DESCRIBE, ID, OutcomeProbe.HARMLESS));
  }
}
