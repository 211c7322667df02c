package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.schema.Marks;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls that make an instance, and those that end it. */
final class InstanceLaunch {
  private InstanceLaunch() {}

  static List<Call> calls(Change change) {
    List<Call> calls = new ArrayList<>(RootVolume.preparation(change));
    calls.add(
        launch(change)
            .call("RunInstances")
            .giving("id", "Instances.InstanceId")
            .settledBy(
                Tags.settle(change, "DescribeInstances", "InstanceId", NaturalKey.instance()))
            .awaiting(
                state("the instance to run", "running").failingOn("shutting-down", "terminated")));
    Value check = change.asked(InstanceType.SOURCE_DEST_CHECK);
    // EC2: a launch cannot ask for it.
    if (!check.isNull() && !check.equals(Value.of(true))) {
      calls.add(modify("SourceDestCheck", check));
    }
    return calls;
  }

  private static Arguments launch(Change change) {
    Arguments launch =
        Arguments.of("ImageId", change.asked(InstanceType.AMI))
            .and("InstanceType", change.asked(InstanceType.SIZE))
            .and("KeyName", change.asked(InstanceType.KEY))
            .and("MinCount", 1)
            .and("MaxCount", 1)
            .and("UserData", UserData.encoded(change.after()))
            .and("BlockDeviceMappings", RootVolume.launched(change))
            .and("DisableApiTermination", change.asked(InstanceType.PROTECTED))
            .and("IamInstanceProfile", wrapped("Name", change.asked(InstanceType.PROFILE)))
            .and("MetadataOptions", metadata(change))
            .and("Monitoring", wrapped("Enabled", change.asked(InstanceType.MONITORING)))
            .and("Placement", wrapped("AvailabilityZone", change.asked(InstanceType.ZONE)))
            .and("ClientToken", Self.TOKEN)
            .and(
                "TagSpecifications",
                Tags.specifications(change, "instance", "volume", RootVolume.launchedTags(change)));
    return networked(change, launch);
  }

  // EC2: a public address can only be asked for of an interface, and then all else of the network
  // must be asked for there as well.
  private static Arguments networked(Change change, Arguments launch) {
    Value publicIpv4 = change.asked(InstanceType.PUBLIC_IPV4);
    if (publicIpv4.isNull()) {
      return network(change, launch, "SecurityGroupIds");
    }
    Arguments primary =
        network(change, Arguments.of("DeviceIndex", Value.of(0)), "Groups")
            .and("AssociatePublicIpAddress", publicIpv4);
    return launch.and("NetworkInterfaces", Value.list(primary.map()));
  }

  private static Arguments network(Change change, Arguments into, String groups) {
    Value addresses = change.asked(InstanceType.IPV6_ADDRESSES);
    Arguments network =
        into.and("SubnetId", change.asked(InstanceType.SUBNET))
            .and(groups, change.asked(InstanceType.GROUPS))
            .and("PrivateIpAddress", change.asked(InstanceType.PRIVATE_IP));
    // EC2: gives one by itself in some subnets, unless a number is asked for.
    if (addresses instanceof Value.ListOf list && list.items().isEmpty()) {
      return network.and("Ipv6AddressCount", Value.of(0));
    }
    return addresses.isNull()
        ? network.and("Ipv6AddressCount", change.asked(InstanceType.IPV6_COUNT))
        : network.and("Ipv6Addresses", structures(addresses));
  }

  private static Value structures(Value addresses) {
    Value open = Marks.inward(addresses);
    if (open instanceof Value.Unknown unknown) {
      return Value.unknown(
          "[for address in %s : {Ipv6Address = address}]".formatted(unknown.expression()));
    }
    List<Value> structures = new ArrayList<>();
    if (open instanceof Value.ListOf list) {
      list.items().forEach(item -> structures.add(wrapped("Ipv6Address", item)));
    }
    return Value.list(structures);
  }

  private static Value metadata(Change change) {
    Arguments asked = MetadataOptions.asked(change);
    return asked.equals(Arguments.NONE) ? Value.NULL : asked.map();
  }

  /** A structure with one member; null as a value if the member is. */
  private static Value wrapped(String name, Value value) {
    return value.isNull() ? value : Arguments.of(name, value).map();
  }

  static List<Call> termination(Change change) {
    List<Call> calls = new ArrayList<>();
    if (change.before().isTrue(InstanceType.PROTECTED)) {
      calls.add(modify("DisableApiTermination", Value.of(false)));
    }
    calls.add(
        Arguments.of("InstanceIds", Value.list(Self.ID))
            .call("TerminateInstances")
            .tolerating("InvalidInstanceID.NotFound")
            .awaiting(
                Wait.untilGone(
                    "the end of the instance",
                    InstanceReading.read(Self.ID),
                    "State.Name",
                    Set.of("terminated"),
                    Timeouts.INSTANCE_TERMINATION)));
    return calls;
  }

  /** Waits for a state of the instance. */
  static Wait state(String what, String state) {
    return Wait.until(what, InstanceReading.read(Self.ID), "State.Name", state, Timeouts.INSTANCE);
  }

  // EC2: takes one attribute in each call.
  static Call modify(String attribute, Value value) {
    return Arguments.of("InstanceId", Self.ID)
        .andWrapped(attribute, value)
        .call("ModifyInstanceAttribute");
  }
}
