package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.InternetGateway.Attachment;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.model.SandboxWorld;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Internet gateways. */
final class InternetGatewayActions implements Service {

  private static final Listing<InternetGateway> LISTING =
      Listing.of(
              "internetGatewaySet",
              ResourceKind.INTERNET_GATEWAY,
              Region::internetGateways,
              InternetGatewayActions::write)
          .ids("InternetGatewayId", (region, id) -> region.internetGateways().require(id))
          .pages(5, 1000)
          .filter("internet-gateway-id", InternetGateway::id)
          .filter("owner-id", gateway -> SandboxWorld.ACCOUNT)
          .filter("attachment.vpc-id", g -> g.attachment() == null ? null : g.attachment().vpcId())
          .filter("attachment.state", InternetGatewayActions::state);

  @Override
  public void register(ApiActions actions) {
    actions.add("CreateInternetGateway", InternetGatewayActions::create);
    actions.add("DescribeInternetGateways", LISTING::answer);
    actions.add("AttachInternetGateway", InternetGatewayActions::attach);
    actions.add("DetachInternetGateway", InternetGatewayActions::detach);
    actions.add("DeleteInternetGateway", InternetGatewayActions::delete);
  }

  @Override
  public void settle(Region region) {
    region.internetGateways().update(gateway -> settled(gateway, region.now()));
  }

  private static InternetGateway settled(InternetGateway gateway, Instant now) {
    Attachment attachment = gateway.attachment();
    return attachment == null
        ? gateway
        : gateway.withAttachment(new Attachment(attachment.vpcId(), attachment.phase().at(now)));
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway =
        new InternetGateway(region.newId(ResourceKind.INTERNET_GATEWAY), null);
    region.internetGateways().put(gateway);
    TagRules.apply(region, call.parameters(), ResourceKind.INTERNET_GATEWAY, gateway.id());
    answer.element("internetGateway", () -> write(answer, region, gateway));
  }

  private static void attach(ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway = gateway(call);
    String vpcId = region.vpcs().require(call.parameters().required("VpcId")).id();
    if (gateway.attachment() != null) {
      throw new Ec2Fault(
          "Resource.AlreadyAssociated",
          "resource "
              + gateway.id()
              + " is already attached to network "
              + gateway.attachment().vpcId());
    }
    if (region.internetGateways().any(other -> other.attachedTo(vpcId))) {
      throw Ec2Fault.invalid("Network " + vpcId + " already has an internet gateway attached");
    }
    // EC2: an internet gateway that is attached is "available", whatever the model's words are.
    region
        .internetGateways()
        .put(
            gateway.withAttachment(
                new Attachment(vpcId, region.passing("attaching", "available"))));
    answer.text("return", true);
  }

  private static void detach(ActionCall call, Xml answer) {
    Region region = call.region();
    InternetGateway gateway = gateway(call);
    String vpcId = region.vpcs().require(call.parameters().required("VpcId")).id();
    if (!gateway.attachedTo(vpcId)) {
      throw new Ec2Fault(
          "Gateway.NotAttached",
          "resource " + gateway.id() + " is not attached to network " + vpcId);
    }
    if (PublicAddresses.anyIn(region, vpcId)) {
      throw Ec2Fault.dependency(
          "Network "
              + vpcId
              + " has some mapped public address(es). Please unmap those public"
              + " address(es) before detaching the gateway.");
    }
    region.internetGateways().put(gateway.withAttachment(null));
    answer.text("return", true);
  }

  private static void delete(ActionCall call, Xml answer) {
    InternetGateway gateway = gateway(call);
    if (gateway.attachment() != null) {
      throw Ec2Fault.dependency(
          "The internetGateway '" + gateway.id() + "' has dependencies and cannot be deleted.");
    }
    call.region().internetGateways().remove(gateway.id());
    answer.text("return", true);
  }

  private static InternetGateway gateway(ActionCall call) {
    return call.region()
        .internetGateways()
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
