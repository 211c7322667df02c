package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.NaturalKey;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls that make an instance, and those that end it. */
final class InstanceLaunch {
  private InstanceLaunch() {}

  static List<ApiCall> calls(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>(RootVolume.preparation(change));
    calls.add(
        launch(change)
            .call("RunInstances")
            .giving("id", "Instances.InstanceId")
            .settledBy(
                ResourceTags.settle(
                    change, "DescribeInstances", "InstanceId", NaturalKey.instance()))
            .awaiting(
                state("the instance to run", "running").failingOn("shutting-down", "terminated")));
    Value check = change.requested(InstanceAttributes.SOURCE_DEST_CHECK);
    // EC2: a launch cannot ask for it.
    if (!check.isNull() && !check.equals(Value.of(true))) {
      calls.add(modify("SourceDestCheck", check));
    }
    return calls;
  }

  private static CallArguments launch(ResourceChange change) {
    CallArguments launch =
        CallArguments.of("ImageId", change.requested(InstanceAttributes.AMI))
            .and("InstanceType", change.requested(InstanceAttributes.SIZE))
            .and("KeyName", change.requested(InstanceAttributes.KEY))
            .and("MinCount", 1)
            .and("MaxCount", 1)
            .and("UserData", UserData.encoded(change.after()))
            .and("BlockDeviceMappings", RootVolume.launched(change))
            .and("DisableApiTermination", change.requested(InstanceAttributes.PROTECTED))
            .and(
                "IamInstanceProfile", wrapped("Name", change.requested(InstanceAttributes.PROFILE)))
            .and("MetadataOptions", metadata(change))
            .and("Monitoring", wrapped("Enabled", change.requested(InstanceAttributes.MONITORING)))
            .and(
                "Placement", wrapped("AvailabilityZone", change.requested(InstanceAttributes.ZONE)))
            .and("ClientToken", SelfReferences.TOKEN)
            .and(
                "TagSpecifications",
                ResourceTags.specifications(
                    change, "instance", "volume", RootVolume.launchedTags(change)));
    return networked(change, launch);
  }

  // EC2: accepts a public address only for an interface, and then requires all network arguments
  // there as well.
  private static CallArguments networked(ResourceChange change, CallArguments launch) {
    Value publicIpv4 = change.requested(InstanceAttributes.PUBLIC_IPV4);
    if (publicIpv4.isNull()) {
      return network(change, launch, "SecurityGroupIds");
    }
    CallArguments primary =
        network(change, CallArguments.of("DeviceIndex", Value.of(0)), "Groups")
            .and("AssociatePublicIpAddress", publicIpv4);
    return launch.and("NetworkInterfaces", Value.list(primary.map()));
  }

  private static CallArguments network(ResourceChange change, CallArguments into, String groups) {
    Value addresses = change.requested(InstanceAttributes.IPV6_ADDRESSES);
    CallArguments network =
        into.and("SubnetId", change.requested(InstanceAttributes.SUBNET))
            .and(groups, change.requested(InstanceAttributes.GROUPS))
            .and("PrivateIpAddress", change.requested(InstanceAttributes.PRIVATE_IP));
    // EC2: assigns an address automatically in some subnets, unless the call contains a number.
    if (addresses instanceof Value.ListOf list && list.items().isEmpty()) {
      return network.and("Ipv6AddressCount", Value.of(0));
    }
    return addresses.isNull()
        ? network.and("Ipv6AddressCount", change.requested(InstanceAttributes.IPV6_COUNT))
        : network.and("Ipv6Addresses", structures(addresses));
  }

  private static Value structures(Value addresses) {
    Value open = MarkedValues.inward(addresses);
    if (open instanceof Value.Unknown unknown) {
      Value structure = wrapped("Ipv6Address", Terms.variable("address"));
      return Value.unknown(Terms.list(List.of("address"), unknown, structure));
    }
    List<Value> structures = new ArrayList<>();
    if (open instanceof Value.ListOf list) {
      list.items().forEach(item -> structures.add(wrapped("Ipv6Address", item)));
    }
    return Value.list(structures);
  }

  private static Value metadata(ResourceChange change) {
    CallArguments requested = MetadataOptions.requested(change);
    return requested.equals(CallArguments.NONE) ? Value.NULL : requested.map();
  }

  /** A structure with one member; null as a value if the member is. */
  private static Value wrapped(String name, Value value) {
    return value.isNull() ? value : CallArguments.of(name, value).map();
  }

  static List<ApiCall> termination(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    if (change.before().isTrue(InstanceAttributes.PROTECTED)) {
      calls.add(modify("DisableApiTermination", Value.of(false)));
    }
    calls.add(
        CallArguments.of("InstanceIds", Value.list(SelfReferences.ID))
            .call("TerminateInstances")
            .tolerating("InvalidInstanceID.NotFound")
            .awaiting(
                WaitCondition.untilGone(
                    "the end of the instance",
                    InstanceReading.read(SelfReferences.ID),
                    "State.Name",
                    Set.of("terminated"),
                    Timeouts.INSTANCE_TERMINATION)));
    return calls;
  }

  /** Waits for a state of the instance. */
  static WaitCondition state(String what, String state) {
    return WaitCondition.until(
        what, InstanceReading.read(SelfReferences.ID), "State.Name", state, Timeouts.INSTANCE);
  }

  // EC2: takes one attribute in each call.
  static ApiCall modify(String attribute, Value value) {
    return CallArguments.of("InstanceId", SelfReferences.ID)
        .andWrapped(attribute, value)
        .call("ModifyInstanceAttribute");
  }
}
