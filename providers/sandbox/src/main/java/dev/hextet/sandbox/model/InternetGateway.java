package dev.hextet.sandbox.model;

import org.jspecify.annotations.Nullable;

/** An internet gateway, attached to one VPC or to none. */
public record InternetGateway(String id, @Nullable Attachment attachment) implements Resource {

  /** Its place at a VPC. */
  public record Attachment(String vpcId, ResourcePhase phase) {}

  public boolean attachedTo(String vpcId) {
    return attachment != null && attachment.vpcId().equals(vpcId);
  }

  public InternetGateway withAttachment(@Nullable Attachment changed) {
    return new InternetGateway(id, changed);
  }
}
