package dev.hextet.aws.network;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.catalog.GatewayTargets;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.PublicAddressAttributes;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An internet gateway, attached to a VPC or to none. */
public final class InternetGatewayType implements Ec2ResourceType {
  public static final String NAME = "aws_internet_gateway";

  public static final Attribute<String> VPC =
      Attribute.cloudDefault("vpc_id", Ec2Ids.of("vpc")).doc("Id of the VPC.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "An internet gateway: the connection of a VPC to the internet, for "
                  + "IPv4 and IPv6.",
              List.of(
                  VPC,
                  ResourceTags.TAGS,
                  ResourceTags.TAGS_ALL,
                  CommonAttributes.ID,
                  CommonAttributes.ARN,
                  CommonAttributes.OWNER_ID),
              Set.of())
          .timeouts("create", "update", "delete");

  private static final String STATE = "Attachments.State";
  private static final Set<String> LETTING_GO = Set.of("detaching", "detached");

  @Override
  public List<Ec2Action> actions() {
    return InternetGatewayActionRows.all();
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
            VpcType.NAME,
            "internet gateway",
            ReadQuery.by("DescribeInternetGateways", "attachment.vpc-id", "Attachments.VpcId"),
            "InternetGatewayId"));
  }

  @Override
  public Optional<RouteTargetKind> routeTarget() {
    return Optional.of(GatewayTargets.GATEWAY);
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("igw", id, placement);
  }

  @Override
  public String importForm() {
    return "igw-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  private static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeInternetGateways", "internet-gateway-id", "InternetGatewayId", id);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "InternetGatewayId", recorded.id())
        .map(
            item ->
                new Observation(recorded, item)
                    .take(CommonAttributes.ID, "InternetGatewayId")
                    .put(VPC, vpc(item))
                    .take(CommonAttributes.OWNER_ID, "OwnerId")
                    .arn("internet-gateway", recorded.id())
                    .tags("Tags")
                    .attributes());
  }

  private static Value vpc(Value.MapOf item) {
    return AnswerPaths.items(item, "Attachments").stream()
        .filter(
            attachment -> !LETTING_GO.contains(AnswerPaths.text(attachment, "State").orElse("")))
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

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(VPC));
  }

  // EC2: a gateway is not detached from a VPC in which something has a public address.
  @Override
  public boolean isHeldBy(DesiredResource user) {
    return PublicAddressAttributes.areIn(user.attributes());
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    switch (change.operation()) {
      case CREATE -> {
        calls.add(creation(change));
        attach(change, calls);
      }
      case UPDATE -> {
        if (change.changes(VPC)) {
          detach(change, calls);
          attach(change, calls);
        }
        calls.addAll(TagCalls.of(change, SelfReferences.ID));
      }
      case DELETE -> {
        detach(change, calls);
        calls.add(
            CallArguments.of("InternetGatewayId", SelfReferences.ID)
                .call("DeleteInternetGateway")
                .tolerating("InvalidInternetGatewayID.NotFound"));
      }
    }
    return calls;
  }

  private static ApiCall creation(ResourceChange change) {
    return CallArguments.of(
            "TagSpecifications", ResourceTags.specifications(change, "internet-gateway"))
        .call("CreateInternetGateway")
        .giving("id", "InternetGateway.InternetGatewayId")
        .settledBy(ResourceTags.settle(change, "DescribeInternetGateways", "InternetGatewayId"));
  }

  private static void attach(ResourceChange change, List<ApiCall> calls) {
    Value vpc = change.requested(VPC);
    if (!vpc.isNull()) {
      calls.add(
          CallArguments.of("InternetGatewayId", SelfReferences.ID)
              .and("VpcId", vpc)
              .call("AttachInternetGateway")
              .tolerating("Resource.AlreadyAssociated")
              .awaiting(attached()));
    }
  }

  // EC2: an attached gateway has the state "available".
  private static WaitCondition attached() {
    return WaitCondition.untilAny(
            "the attachment of the internet gateway",
            read(SelfReferences.ID),
            STATE,
            Set.of("available", "attached"),
            Timeouts.GATEWAY_ATTACHMENT)
        .ignoring(LETTING_GO.toArray(String[]::new));
  }

  // EC2: refused while an instance has a public address through it.
  private static void detach(ResourceChange change, List<ApiCall> calls) {
    Value vpc = change.before().value(VPC);
    if (!vpc.isNull()) {
      calls.add(
          CallArguments.of("InternetGatewayId", SelfReferences.ID)
              .and("VpcId", vpc)
              .call("DetachInternetGateway")
              .tolerating("Gateway.NotAttached", "InvalidInternetGatewayID.NotFound")
              .awaiting(
                  WaitCondition.untilGone(
                      "the detachment of the internet gateway",
                      read(SelfReferences.ID),
                      STATE,
                      Set.of("detached"),
                      Timeouts.GATEWAY_ATTACHMENT))
              .releasesInUse());
    }
  }
}
