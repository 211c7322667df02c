package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import org.jspecify.annotations.Nullable;

/** An internet gateway, attached to one VPC or to none. */
public record InternetGateway(String id, @Nullable Attachment attachment) implements Resource {
  public static final ResourceKind<InternetGateway> KIND =
      ResourceKind.of(InternetGateway.class, "internet-gateway", "igw")
          .taggedAs("internet-gateway")
          .refusing(
              "internetGateway ID",
              "InvalidInternetGatewayId.Malformed",
              "InvalidInternetGatewayID.NotFound");

  /** Its attachment to a VPC. */
  public record Attachment(String vpcId, ResourcePhase phase) {}

  public boolean attachedTo(String vpcId) {
    return attachment != null && attachment.vpcId().equals(vpcId);
  }

  public InternetGateway withAttachment(@Nullable Attachment changed) {
    return new InternetGateway(id, changed);
  }
}
