package dev.hextet.aws.address;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The calls that get, associate and give back an Elastic IP. */
final class ElasticIpCalls {
  private ElasticIpCalls() {}

  static List<ApiCall> of(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    switch (change.operation()) {
      case CREATE -> {
        calls.add(allocate(change));
        associate(change, target(change), calls);
      }
      case UPDATE -> {
        reassociate(change, calls);
        calls.addAll(TagCalls.of(change, SelfReferences.ID));
      }
      case DELETE -> {
        disassociate(change, calls);
        calls.add(release(change));
      }
    }
    return calls;
  }

  private static ApiCall allocate(ResourceChange change) {
    return CallArguments.of("Domain", change.requested(ElasticIpType.DOMAIN))
        .and("Address", change.requested(ElasticIpType.ADDRESS))
        .and("PublicIpv4Pool", change.requested(ElasticIpType.POOL))
        .and("NetworkBorderGroup", change.requested(ElasticIpType.BORDER_GROUP))
        .and("TagSpecifications", ResourceTags.specifications(change, "elastic-ip"))
        .call("AllocateAddress")
        .giving("id", "AllocationId")
        .settledBy(ResourceTags.settle(change, "DescribeAddresses", "AllocationId"));
  }

  /** Returns the instance or the interface that receives the address. */
  private static CallArguments target(ResourceChange change) {
    Value instance = change.requested(ElasticIpType.INSTANCE);
    Value networkInterface = change.requested(ElasticIpType.INTERFACE);
    boolean byInterface =
        change.changes(ElasticIpType.INTERFACE)
            ? !networkInterface.isNull()
            : instance.isNull() && !change.changes(ElasticIpType.INSTANCE);
    return byInterface
        ? CallArguments.NONE.and("NetworkInterfaceId", networkInterface)
        : CallArguments.NONE.and("InstanceId", instance);
  }

  private static void reassociate(ResourceChange change, List<ApiCall> calls) {
    if (!change.changes(ElasticIpType.INSTANCE)
        && !change.changes(ElasticIpType.INTERFACE)
        && !change.changes(ElasticIpType.WITH_PRIVATE_IP)) {
      return;
    }
    if (isOnlyNamedAnew(change)) {
      return;
    }
    CallArguments target = target(change);
    if (target.equals(CallArguments.NONE)) {
      disassociate(change, calls);
    } else {
      associate(change, target, calls);
    }
  }

  // EC2: returns both the instance and its interface, so both are known if the document changes
  // from one to the other.
  private static boolean isOnlyNamedAnew(ResourceChange change) {
    return !change.changes(ElasticIpType.WITH_PRIVATE_IP)
        && (isKept(change, ElasticIpType.INSTANCE) && isLeft(change, ElasticIpType.INTERFACE)
            || isKept(change, ElasticIpType.INTERFACE) && isLeft(change, ElasticIpType.INSTANCE));
  }

  private static boolean isKept(ResourceChange change, Attribute<?> user) {
    return !change.changes(user) && !change.requested(user).isNull();
  }

  private static boolean isLeft(ResourceChange change, Attribute<?> user) {
    return change.changes(user) && change.requested(user).isNull();
  }

  private static void associate(ResourceChange change, CallArguments target, List<ApiCall> calls) {
    if (!target.equals(CallArguments.NONE)) {
      calls.add(
          target
              .and("AllocationId", SelfReferences.ID)
              .and("PrivateIpAddress", change.requested(ElasticIpType.WITH_PRIVATE_IP))
              .and("AllowReassociation", true)
              .call("AssociateAddress"));
    }
  }

  private static void disassociate(ResourceChange change, List<ApiCall> calls) {
    Value association = change.before().value(ElasticIpType.ASSOCIATION_ID);
    boolean isUsed = association.isKnown() || hasTarget(change.before());
    if (!association.isNull() && isUsed) {
      calls.add(
          CallArguments.of("AssociationId", association)
              .call("DisassociateAddress")
              .tolerating("InvalidAssociationID.NotFound"));
    }
  }

  private static boolean hasTarget(Attributes before) {
    return Stream.of(ElasticIpType.INSTANCE, ElasticIpType.INTERFACE)
        .map(before::value)
        .anyMatch(target -> !target.isNull() && !target.equals(Value.of("")));
  }

  // EC2: an address of another border group is not found without naming the group.
  private static ApiCall release(ResourceChange change) {
    return CallArguments.of("AllocationId", SelfReferences.ID)
        .and("NetworkBorderGroup", change.before().value(ElasticIpType.BORDER_GROUP))
        .call("ReleaseAddress")
        .tolerating("InvalidAllocationID.NotFound");
  }
}
