package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Wait;
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

  private final Change change;
  private final List<Call> calls = new ArrayList<>();

  private SubnetCalls(Change change) {
    this.change = change;
  }

  static List<Call> of(Change change) {
    SubnetCalls calls = new SubnetCalls(change);
    switch (change.operation()) {
      case CREATE -> calls.create();
      case UPDATE -> calls.update();
      case DELETE -> calls.delete();
    }
    return calls.calls;
  }

  private Settle byBlock() {
    return NaturalKey.subnet(
        change.asked(SubnetType.VPC),
        change.asked(SubnetType.CIDR_BLOCK),
        change.asked(SubnetType.IPV6_BLOCK));
  }

  private void create() {
    Value nativeIpv6 = change.asked(SubnetType.IPV6_NATIVE);
    Call create =
        Arguments.of("VpcId", change.asked(SubnetType.VPC))
            .and("CidrBlock", change.asked(SubnetType.CIDR_BLOCK))
            .and("Ipv6CidrBlock", change.asked(SubnetType.IPV6_BLOCK))
            .and("Ipv6Native", nativeIpv6.unmarked().equals(OFF) ? Value.NULL : nativeIpv6)
            .and("AvailabilityZone", change.asked(SubnetType.ZONE))
            .and("AvailabilityZoneId", change.asked(SubnetType.ZONE_ID))
            .and("TagSpecifications", Tags.specifications(change, "subnet"))
            .call("CreateSubnet")
            .giving("id", "Subnet.SubnetId")
            .settledBy(Tags.settle(change, "DescribeSubnets", "SubnetId", byBlock()));
    calls.add(
        change.after().has(SubnetType.IPV6_BLOCK)
            ? create.awaiting(available(), blockThere())
            : create.awaiting(available()));
    for (SubnetFlag flag : SubnetFlag.ALL) {
      set(flag, Differences.present(change, flag.attribute()));
    }
  }

  private void update() {
    boolean exchanges = change.changes(SubnetType.IPV6_BLOCK);
    boolean loses = exchanges && change.before().has(SubnetType.IPV6_BLOCK);
    boolean gets = exchanges && change.after().has(SubnetType.IPV6_BLOCK);
    if (loses) {
      SubnetFlag.ALL.stream().filter(this::keepsBlock).forEach(flag -> calls.add(flag.set(OFF)));
      calls.add(gets ? disassociate().taking() : disassociate().afterDependants());
    }
    if (gets) {
      calls.add(associate());
    }
    for (SubnetFlag flag : SubnetFlag.ALL) {
      Value present = Differences.present(change, flag.attribute());
      set(flag, loses && keepsBlock(flag) ? OFF : present);
    }
    calls.addAll(TagCalls.of(change, Self.ID));
  }

  private void delete() {
    calls.add(
        Arguments.of("SubnetId", Self.ID)
            .call("DeleteSubnet")
            .tolerating("InvalidSubnetID.NotFound", "InvalidSubnetId.NotFound"));
  }

  // EC2: a block cannot be removed while one of these is on.
  private boolean keepsBlock(SubnetFlag flag) {
    return flag.ofIpv6() && change.before().value(flag.attribute()).unmarked().equals(ON);
  }

  private void set(SubnetFlag flag, Value present) {
    Value wanted = change.asked(flag.attribute());
    if (!wanted.isNull() && !wanted.unmarked().equals(present)) {
      calls.add(flag.set(wanted));
    }
  }

  // EC2: a subnet has one IPv6 block, and a second request for it is refused.
  private Call associate() {
    return Arguments.of("SubnetId", Self.ID)
        .and("Ipv6CidrBlock", change.asked(SubnetType.IPV6_BLOCK))
        .call("AssociateSubnetCidrBlock")
        .settledBy(
            new Settle.ByEffect(
                SubnetType.read(Self.ID), BLOCK_STATE, Seen.texts("associating", "associated"), 1))
        .awaiting(blockThere());
  }

  // EC2: refused while an interface has an address of it.
  private Call disassociate() {
    return Arguments.of("AssociationId", change.before().value(SubnetType.IPV6_ASSOCIATION))
        .call("DisassociateSubnetCidrBlock")
        .tolerating(BLOCK_GONE)
        .awaiting(
            Wait.untilGone(
                "the removal of the subnet's IPv6 block",
                SubnetType.read(Self.ID),
                BLOCK_STATE,
                Set.of("disassociated"),
                Timeouts.SUBNET_BLOCK));
  }

  private static Wait available() {
    return Wait.until("the subnet", SubnetType.read(Self.ID), "State", "available", Timeouts.SUBNET)
        .failingOn("failed", "failed-insufficient-capacity", "unavailable");
  }

  private static Wait blockThere() {
    return Wait.until(
            "the subnet's IPv6 block",
            SubnetType.read(Self.ID),
            BLOCK_STATE,
            "associated",
            Timeouts.SUBNET_BLOCK)
        .ignoring("disassociating", "disassociated")
        .failingOn("failing", "failed");
  }
}
