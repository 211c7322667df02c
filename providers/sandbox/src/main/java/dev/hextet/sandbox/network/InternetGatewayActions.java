package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.InternetGateway.Attachment;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Internet gateways. */
public final class InternetGatewayActions implements ResourceService {

  private static final Listing<InternetGateway> LISTING =
      Listing.of("internetGatewaySet", InternetGateway.KIND, InternetGatewayActions::write)
          .ids("InternetGatewayId")
          .pages(5, 1000)
          .filter("internet-gateway-id", InternetGateway::id)
          .filter("owner-id", gateway -> SandboxWorld.ACCOUNT)
          .filter("attachment.vpc-id", g -> g.attachment() == null ? null : g.attachment().vpcId())
          .filter("attachment.state", InternetGatewayActions::state);

  private static final RouteTarget ROUTE_TARGET =
      GatewayTarget.of(
          "GatewayId",
          "InvalidGatewayID.NotFound",
          InternetGateway.KIND,
          InternetGateway::attachedTo);

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(InternetGateway.KIND);
    registry.blocksDeletion(Vpc.KIND, InternetGatewayActions::anyAt);
    registry.blocksDeletion(InternetGateway.KIND, InternetGatewayActions::isAttached);
    registry.extension(RouteTarget.class, ROUTE_TARGET);
    registry.action("CreateInternetGateway", InternetGatewayActions::create);
    registry.action("DescribeInternetGateways", LISTING::answer);
    registry.action("AttachInternetGateway", InternetGatewayActions::attach);
    registry.action(
        "DetachInternetGateway",
        (call, xml) -> detach(registry.extensions(GatewayUse.class), call, xml));
    registry.action("DeleteInternetGateway", InternetGatewayActions::delete);
    registry.settlement(InternetGatewayActions::settle);
  }

  private static void settle(Region region) {
    region.table(InternetGateway.KIND).update(gateway -> settled(gateway, region.now()));
  }

  private static InternetGateway settled(InternetGateway gateway, Instant now) {
    Attachment attachment = gateway.attachment();
    return attachment == null
        ? gateway
        : gateway.withAttachment(new Attachment(attachment.vpcId(), attachment.phase().at(now)));
  }

  private static boolean anyAt(Region region, String vpcId) {
    return region.table(InternetGateway.KIND).any(gateway -> gateway.attachedTo(vpcId));
  }

  private static boolean isAttached(Region region, String id) {
    return region.table(InternetGateway.KIND).get(id).attachment() != null;
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway = new InternetGateway(region.newId(InternetGateway.KIND), null);
    region.table(InternetGateway.KIND).put(gateway);
    TagRules.apply(region, call.parameters(), InternetGateway.KIND, gateway.id());
    answer.element("internetGateway", () -> write(answer, region, gateway));
  }

  private static void attach(ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway = gateway(call);
    String vpcId = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    if (gateway.attachment() != null) {
      throw new Ec2Fault(
          "Resource.AlreadyAssociated",
          "resource "
              + gateway.id()
              + " is already attached to network "
              + gateway.attachment().vpcId());
    }
    if (region.table(InternetGateway.KIND).any(other -> other.attachedTo(vpcId))) {
      throw Ec2Fault.invalid("Network " + vpcId + " already has an internet gateway attached");
    }
    // EC2: an internet gateway that is attached is "available", although the SDK documents other
    // names.
    region
        .table(InternetGateway.KIND)
        .put(
            gateway.withAttachment(
                new Attachment(vpcId, region.passing("attaching", "available"))));
    answer.text("return", true);
  }

  private static void detach(List<GatewayUse> uses, ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway = gateway(call);
    String vpcId = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    if (!gateway.attachedTo(vpcId)) {
      throw new Ec2Fault(
          "Gateway.NotAttached",
          "resource " + gateway.id() + " is not attached to network " + vpcId);
    }
    if (uses.stream().anyMatch(use -> use.usesGateway(region, vpcId))) {
      throw Ec2Fault.dependency(
          "Network "
              + vpcId
              + " has some mapped public address(es). Please unmap those public"
              + " address(es) before detaching the gateway.");
    }
    region.table(InternetGateway.KIND).put(gateway.withAttachment(null));
    answer.text("return", true);
  }

  private static void delete(ActionCall call, Xml answer) {
    InternetGateway gateway = gateway(call);
    call.region().checkUnused(InternetGateway.KIND, gateway.id());
    call.region().table(InternetGateway.KIND).remove(gateway.id());
    answer.text("return", true);
  }

  private static InternetGateway gateway(ActionCall call) {
    return call.region()
        .table(InternetGateway.KIND)
        .require(call.parameters().required("InternetGatewayId"));
  }

  private static @Nullable String state(InternetGateway gateway) {
    return gateway.attachment() == null ? null : gateway.attachment().phase().name();
  }

  private static void write(Xml xml, Region region, InternetGateway gateway) {
    xml.text("internetGatewayId", gateway.id())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .set(
            "attachmentSet",
            gateway.attachment() == null ? List.of() : List.of(gateway.attachment()),
            (item, attachment) ->
                item.text("vpcId", attachment.vpcId()).text("state", attachment.phase().name()));
    TagRules.write(xml, region, gateway.id());
  }
}
