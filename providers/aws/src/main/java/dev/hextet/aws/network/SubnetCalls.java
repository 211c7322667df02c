package dev.hextet.aws.network;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.NaturalKey;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The calls that make, change and delete a subnet. An IPv6 block is exchanged in place: the
 * settings that need one go off, the block goes, the new one comes, and the settings go on again.
 */
final class SubnetCalls {
  private static final String BLOCK_STATE = "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State";
  private static final String[] BLOCK_GONE = {
    "InvalidSubnetCidrBlockAssociationID.NotFound",
    "InvalidSubnetCidrBlockAssociationId.NotFound",
    "InvalidCidrBlockAssociation.NotFound"
  };
  private static final Value OFF = Value.of(false);
  private static final Value ON = Value.of(true);

  private final ResourceChange change;
  private final List<ApiCall> calls = new ArrayList<>();

  private SubnetCalls(ResourceChange change) {
    this.change = change;
  }

  static List<ApiCall> of(ResourceChange change) {
    SubnetCalls calls = new SubnetCalls(change);
    switch (change.operation()) {
      case CREATE -> calls.create();
      case UPDATE -> calls.update();
      case DELETE -> calls.delete();
    }
    return calls.calls;
  }

  private OutcomeProbe byBlock() {
    return NaturalKey.subnet(
        change.requested(SubnetType.VPC),
        change.requested(SubnetType.CIDR_BLOCK),
        change.requested(SubnetType.IPV6_BLOCK));
  }

  private void create() {
    Value nativeIpv6 = change.requested(SubnetType.IPV6_NATIVE);
    ApiCall create =
        CallArguments.of("VpcId", change.requested(SubnetType.VPC))
            .and("CidrBlock", change.requested(SubnetType.CIDR_BLOCK))
            .and("Ipv6CidrBlock", change.requested(SubnetType.IPV6_BLOCK))
            .and("Ipv6Native", nativeIpv6.unmarked().equals(OFF) ? Value.NULL : nativeIpv6)
            .and("AvailabilityZone", change.requested(SubnetType.ZONE))
            .and("AvailabilityZoneId", change.requested(SubnetType.ZONE_ID))
            .and("TagSpecifications", ResourceTags.specifications(change, "subnet"))
            .call("CreateSubnet")
            .giving("id", "Subnet.SubnetId")
            .settledBy(ResourceTags.settle(change, "DescribeSubnets", "SubnetId", byBlock()));
    calls.add(
        change.after().has(SubnetType.IPV6_BLOCK)
            ? create.awaiting(available(), blockThere())
            : create.awaiting(available()));
    for (SubnetFlag flag : SubnetFlag.ALL) {
      set(flag, ChangeBase.present(change, flag.attribute()));
    }
  }

  private void update() {
    boolean exchanges = change.changes(SubnetType.IPV6_BLOCK);
    boolean loses = exchanges && change.before().has(SubnetType.IPV6_BLOCK);
    boolean gets = exchanges && change.after().has(SubnetType.IPV6_BLOCK);
    if (loses) {
      SubnetFlag.ALL.stream().filter(this::keepsBlock).forEach(flag -> calls.add(flag.set(OFF)));
      calls.add(gets ? disassociate().releasesInUse() : disassociate().afterDependants());
    }
    if (gets) {
      calls.add(associate());
    }
    for (SubnetFlag flag : SubnetFlag.ALL) {
      Value present = ChangeBase.present(change, flag.attribute());
      set(flag, loses && keepsBlock(flag) ? OFF : present);
    }
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
  }

  private void delete() {
    calls.add(
        CallArguments.of("SubnetId", SelfReferences.ID)
            .call("DeleteSubnet")
            .tolerating("InvalidSubnetID.NotFound", "InvalidSubnetId.NotFound"));
  }

  // EC2: a block cannot be removed while one of these is on.
  private boolean keepsBlock(SubnetFlag flag) {
    return flag.ofIpv6() && change.before().value(flag.attribute()).unmarked().equals(ON);
  }

  private void set(SubnetFlag flag, Value present) {
    Value wanted = change.requested(flag.attribute());
    if (!wanted.isNull() && !wanted.unmarked().equals(present)) {
      calls.add(flag.set(wanted));
    }
  }

  // EC2: a subnet has one IPv6 block, and a second request for it is refused.
  private ApiCall associate() {
    return CallArguments.of("SubnetId", SelfReferences.ID)
        .and("Ipv6CidrBlock", change.requested(SubnetType.IPV6_BLOCK))
        .call("AssociateSubnetCidrBlock")
        .settledBy(
            new OutcomeProbe.ByEffect(
                SubnetType.read(SelfReferences.ID),
                BLOCK_STATE,
                Observation.texts("associating", "associated"),
                1))
        .awaiting(blockThere());
  }

  // EC2: refused while an interface has an address of it.
  private ApiCall disassociate() {
    return CallArguments.of("AssociationId", change.before().value(SubnetType.IPV6_ASSOCIATION))
        .call("DisassociateSubnetCidrBlock")
        .tolerating(BLOCK_GONE)
        .awaiting(
            WaitCondition.untilGone(
                "the removal of the subnet's IPv6 block",
                SubnetType.read(SelfReferences.ID),
                BLOCK_STATE,
                Set.of("disassociated"),
                Timeouts.SUBNET_BLOCK));
  }

  private static WaitCondition available() {
    return WaitCondition.until(
            "the subnet", SubnetType.read(SelfReferences.ID), "State", "available", Timeouts.SUBNET)
        .failingOn("failed", "failed-insufficient-capacity", "unavailable");
  }

  private static WaitCondition blockThere() {
    return WaitCondition.until(
            "the subnet's IPv6 block",
            SubnetType.read(SelfReferences.ID),
            BLOCK_STATE,
            "associated",
            Timeouts.SUBNET_BLOCK)
        .ignoring("disassociating", "disassociated")
        .failingOn("failing", "failed");
  }
}
