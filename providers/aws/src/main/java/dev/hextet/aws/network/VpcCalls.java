package dev.hextet.aws.network;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls that make, change and delete a VPC. */
final class VpcCalls {
  private static final String BLOCK_STATE = "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State";
  private static final String[] BLOCK_GONE = {
    "InvalidVpcCidrBlockAssociationID.NotFound",
    "InvalidVpcCidrBlockAssociationId.NotFound",
    "InvalidCidrBlockAssociation.NotFound"
  };

  private final ResourceChange change;
  private final List<ApiCall> calls = new ArrayList<>();

  private VpcCalls(ResourceChange change) {
    this.change = change;
  }

  static List<ApiCall> of(ResourceChange change) {
    VpcCalls calls = new VpcCalls(change);
    switch (change.operation()) {
      case CREATE -> calls.create();
      case UPDATE -> calls.update();
      case DELETE -> calls.delete();
    }
    return calls.calls;
  }

  private void create() {
    boolean ipv6 = !change.requested(VpcType.AMAZON_IPV6).unmarked().equals(Value.of(false));
    ApiCall create =
        CallArguments.of("CidrBlock", change.requested(VpcType.CIDR_BLOCK))
            .and("InstanceTenancy", change.requested(VpcType.TENANCY))
            .and(
                "AmazonProvidedIpv6CidrBlock",
                ipv6 ? change.requested(VpcType.AMAZON_IPV6) : Value.NULL)
            .and("Ipv6CidrBlockNetworkBorderGroup", change.requested(VpcType.BORDER_GROUP))
            .and("TagSpecifications", ResourceTags.specifications(change, "vpc"))
            .call("CreateVpc")
            .giving("id", "Vpc.VpcId")
            .settledBy(ResourceTags.settle(change, "DescribeVpcs", "VpcId"));
    boolean surely = change.after().isTrue(VpcType.AMAZON_IPV6);
    calls.add(surely ? create.awaiting(available(), blockThere()) : create.awaiting(available()));
    details();
  }

  private void update() {
    if (change.changes(VpcType.AMAZON_IPV6) && hasBlock()) {
      calls.add(associate());
    }
    if (change.changes(VpcType.TENANCY)) {
      calls.add(
          CallArguments.of("VpcId", SelfReferences.ID)
              .and("InstanceTenancy", change.requested(VpcType.TENANCY))
              .call("ModifyVpcTenancy"));
    }
    details();
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
    if (change.changes(VpcType.AMAZON_IPV6) && !hasBlock()) {
      calls.add(disassociate());
    }
  }

  private void delete() {
    calls.add(
        CallArguments.of("VpcId", SelfReferences.ID)
            .call("DeleteVpc")
            .tolerating("InvalidVpcID.NotFound"));
  }

  private boolean hasBlock() {
    return change.after().isTrue(VpcType.AMAZON_IPV6);
  }

  // EC2: gives a second block to whoever asks twice.
  private ApiCall associate() {
    return CallArguments.of("VpcId", SelfReferences.ID)
        .and("AmazonProvidedIpv6CidrBlock", true)
        .and("Ipv6CidrBlockNetworkBorderGroup", change.requested(VpcType.BORDER_GROUP))
        .call("AssociateVpcCidrBlock")
        .settledBy(
            new OutcomeProbe.ByEffect(
                VpcReads.vpc(SelfReferences.ID),
                BLOCK_STATE,
                Observation.texts("associating", "associated"),
                1))
        .awaiting(blockThere());
  }

  // EC2: refused while a subnet has a part of it.
  private ApiCall disassociate() {
    return CallArguments.of("AssociationId", change.before().value(VpcType.IPV6_ASSOCIATION))
        .call("DisassociateVpcCidrBlock")
        .tolerating(BLOCK_GONE)
        .awaiting(
            WaitCondition.untilGone(
                "the removal of the VPC's IPv6 block",
                VpcReads.vpc(SelfReferences.ID),
                BLOCK_STATE,
                Set.of("disassociated"),
                Timeouts.VPC_BLOCK))
        .afterDependants();
  }

  /** EC2 takes one attribute a call, and host names only while there is DNS support. */
  private void details() {
    boolean supportGoes = change.after().value(VpcType.DNS_SUPPORT).equals(Value.of(false));
    if (!supportGoes) {
      detail(VpcType.DNS_SUPPORT, "EnableDnsSupport");
    }
    detail(VpcType.DNS_HOSTNAMES, "EnableDnsHostnames");
    if (supportGoes) {
      detail(VpcType.DNS_SUPPORT, "EnableDnsSupport");
    }
    detail(VpcType.USAGE_METRICS, "EnableNetworkAddressUsageMetrics");
  }

  private void detail(Attribute<Boolean> attribute, String member) {
    Value wanted = change.requested(attribute);
    Value present = ChangeBase.present(change, attribute);
    if (!wanted.isNull() && !wanted.unmarked().equals(present)) {
      calls.add(
          CallArguments.of("VpcId", SelfReferences.ID)
              .andWrapped(member, wanted)
              .call("ModifyVpcAttribute"));
    }
  }

  private static WaitCondition available() {
    return WaitCondition.until(
        "the VPC", VpcReads.vpc(SelfReferences.ID), "State", "available", Timeouts.VPC);
  }

  private static WaitCondition blockThere() {
    return WaitCondition.until(
            "the VPC's IPv6 block",
            VpcReads.vpc(SelfReferences.ID),
            BLOCK_STATE,
            "associated",
            Timeouts.VPC_BLOCK)
        .ignoring("disassociating", "disassociated")
        .failingOn("failing", "failed");
  }
}
