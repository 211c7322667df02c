package dev.hextet.aws;

import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What EC2 says of instances: all of them in one read, with one more for all root volumes and one
 * per instance for its protection, where a document sets those.
 */
final class InstanceReading {
  private static final Value.MapOf NONE = Value.map(Map.of());

  /** EC2 lists an instance for an hour after its end. */
  private static final String TERMINATED = "terminated";

  /** The states of what will not be there any more in a moment. */
  static final Set<String> GONE = Set.of(TERMINATED, "shutting-down");

  private InstanceReading() {}

  static Query read(Value id) {
    return Query.by("DescribeInstances", "instance-id", id);
  }

  static Query protection(Value id) {
    return Query.with(
        "DescribeInstanceAttribute",
        Arguments.of("InstanceId", id).and("Attribute", "disableApiTermination").map());
  }

  static List<Query> reads(Recorded recorded) {
    Value id = Value.of(recorded.id());
    List<Query> reads = new ArrayList<>();
    reads.add(read(id));
    if (recorded.configures(InstanceType.ROOT)) {
      reads.add(RootVolume.read(id));
    }
    if (recorded.configures(InstanceType.PROTECTED)) {
      reads.add(protection(id));
    }
    return reads;
  }

  static Optional<Attributes> observe(Recorded recorded, Answers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "InstanceId", recorded.id())
        .filter(instance -> !Paths.texts(instance, "State.Name").contains(TERMINATED))
        .map(instance -> live(recorded, instance, answers));
  }

  private static Attributes live(Recorded recorded, Value.MapOf instance, Answers answers) {
    Seen seen =
        new Seen(recorded, instance)
            .take(InstanceType.ID, "InstanceId")
            .take(InstanceType.AMI, "ImageId")
            .take(InstanceType.SIZE, "InstanceType")
            .take(InstanceType.SUBNET, "SubnetId")
            .take(InstanceType.ZONE, "Placement.AvailabilityZone")
            .take(InstanceType.PRIVATE_IP, "PrivateIpAddress")
            .take(InstanceType.SOURCE_DEST_CHECK, "SourceDestCheck", Value.of(true))
            .take(InstanceType.KEY, "KeyName")
            .take(InstanceType.STATE, "State.Name")
            .take(InstanceType.PUBLIC_IP, "PublicIpAddress")
            .take(InstanceType.PUBLIC_DNS, "PublicDnsName")
            .take(InstanceType.PRIVATE_DNS, "PrivateDnsName")
            .put(InstanceType.PROFILE, profile(instance))
            .put(InstanceType.MONITORING, monitoring(instance))
            .put(InstanceType.METADATA, metadata(instance))
            .arn("instance", recorded.id())
            .tags("Tags");
    network(seen, recorded, instance);
    if (recorded.configures(InstanceType.ROOT)) {
      seen.put(InstanceType.ROOT, RootVolume.seen(recorded, instance, answers));
    }
    if (recorded.configures(InstanceType.PROTECTED)) {
      seen.put(InstanceType.PROTECTED, isProtected(recorded, answers));
    }
    return seen.attributes();
  }

  private static void network(Seen seen, Recorded recorded, Value.MapOf instance) {
    Value.MapOf primary = primary(instance);
    List<Value> addresses = Paths.all(primary, "Ipv6Addresses.Ipv6Address");
    List<Value> groups = Paths.all(primary, "Groups.GroupId");
    seen.put(InstanceType.INTERFACE, primary.get("NetworkInterfaceId"))
        .put(InstanceType.IPV6_ADDRESSES, Value.list(addresses))
        .put(InstanceType.IPV6_COUNT, Value.of(addresses.size()))
        .put(
            InstanceType.GROUPS,
            Value.list(groups.isEmpty() ? Paths.all(instance, "SecurityGroups.GroupId") : groups))
        .put(InstanceType.PUBLIC_IPV4, publicIpv4(recorded, primary));
  }

  static Value.MapOf primary(Value.MapOf instance) {
    List<Value.MapOf> interfaces = Paths.items(instance, "NetworkInterfaces");
    return interfaces.stream()
        .filter(one -> Paths.first(one, "Attachment.DeviceIndex").equals(Value.of(0)))
        .findFirst()
        .orElse(interfaces.isEmpty() ? NONE : interfaces.get(0));
  }

  // EC2: a stopped instance has no public address, and an Elastic IP takes the place of the one
  // that
  // the launch gave: what was asked for at the launch cannot be seen then.
  private static Value publicIpv4(Recorded recorded, Value.MapOf primary) {
    Value owner = Paths.first(primary, "Association.IpOwnerId");
    boolean asked = recorded.attributes().isTrue(InstanceType.PUBLIC_IPV4);
    return Value.of(asked || owner.equals(Value.of("amazon")));
  }

  static Value profile(Value.MapOf instance) {
    return Paths.text(instance, "IamInstanceProfile.Arn")
        .map(arn -> Value.of(arn.substring(arn.lastIndexOf('/') + 1)))
        .orElse(Value.NULL);
  }

  static Value monitoring(Value.MapOf instance) {
    String state = Paths.text(instance, "Monitoring.State").orElse("disabled");
    return Value.of(state.equals("enabled") || state.equals("pending"));
  }

  private static Value metadata(Value.MapOf instance) {
    return instance.get("MetadataOptions") instanceof Value.MapOf options
        ? MetadataOptions.MEMBERS.seen(options)
        : Value.NULL;
  }

  private static Value isProtected(Recorded recorded, Answers answers) {
    return answers
        .find(protection(Value.of(recorded.id())), "InstanceId", recorded.id())
        .map(answer -> Paths.first(answer, "DisableApiTermination.Value"))
        .orElse(Value.NULL);
  }
}
