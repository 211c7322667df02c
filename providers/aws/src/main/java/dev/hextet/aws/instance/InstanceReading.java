package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads of instances: all of them in one read, with one more for all root volumes and one per
 * instance for its protection, where a document sets those.
 */
final class InstanceReading {
  private static final Value.MapOf NONE = Value.map(Map.of());

  /** EC2 lists an instance for an hour after its end. */
  private static final String TERMINATED = "terminated";

  /** States of instances that are about to disappear. */
  static final Set<String> GONE = Set.of(TERMINATED, "shutting-down");

  private InstanceReading() {}

  static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeInstances", "instance-id", "InstanceId", id);
  }

  static ReadQuery protection(Value id) {
    return ReadQuery.with(
        "DescribeInstanceAttribute",
        CallArguments.of("InstanceId", id).and("Attribute", "disableApiTermination").map());
  }

  static List<ReadQuery> reads(RecordedResource recorded) {
    Value id = Value.of(recorded.id());
    List<ReadQuery> reads = new ArrayList<>();
    reads.add(read(id));
    if (recorded.configures(InstanceAttributes.ROOT)) {
      reads.add(RootVolume.read(id));
    }
    if (recorded.configures(InstanceAttributes.PROTECTED)) {
      reads.add(protection(id));
    }
    return reads;
  }

  static Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "InstanceId", recorded.id())
        .filter(instance -> !AnswerPaths.texts(instance, "State.Name").contains(TERMINATED))
        .map(instance -> live(recorded, instance, answers));
  }

  private static Attributes live(
      RecordedResource recorded, Value.MapOf instance, ReadAnswers answers) {
    Observation seen =
        new Observation(recorded, instance)
            .take(InstanceAttributes.ID, "InstanceId")
            .take(InstanceAttributes.AMI, "ImageId")
            .take(InstanceAttributes.SIZE, "InstanceType")
            .take(InstanceAttributes.SUBNET, "SubnetId")
            .take(InstanceAttributes.ZONE, "Placement.AvailabilityZone")
            .take(InstanceAttributes.PRIVATE_IP, "PrivateIpAddress")
            .take(InstanceAttributes.SOURCE_DEST_CHECK, "SourceDestCheck", Value.of(true))
            .take(InstanceAttributes.KEY, "KeyName")
            .take(InstanceAttributes.STATE, "State.Name")
            .take(InstanceAttributes.PUBLIC_IP, "PublicIpAddress")
            .take(InstanceAttributes.PUBLIC_DNS, "PublicDnsName")
            .take(InstanceAttributes.PRIVATE_DNS, "PrivateDnsName")
            .put(InstanceAttributes.PROFILE, profile(instance))
            .put(InstanceAttributes.MONITORING, monitoring(instance))
            .put(InstanceAttributes.METADATA, metadata(instance))
            .arn("instance", recorded.id())
            .tags("Tags");
    network(seen, recorded, instance);
    if (recorded.configures(InstanceAttributes.ROOT)) {
      seen.put(InstanceAttributes.ROOT, RootVolume.seen(recorded, instance, answers));
    }
    if (recorded.configures(InstanceAttributes.PROTECTED)) {
      seen.put(InstanceAttributes.PROTECTED, isProtected(recorded, answers));
    }
    return seen.attributes();
  }

  private static void network(Observation seen, RecordedResource recorded, Value.MapOf instance) {
    Value.MapOf primary = primary(instance);
    List<Value> addresses = AnswerPaths.all(primary, "Ipv6Addresses.Ipv6Address");
    List<Value> groups = AnswerPaths.all(primary, "Groups.GroupId");
    seen.put(InstanceAttributes.INTERFACE, primary.get("NetworkInterfaceId"))
        .put(InstanceAttributes.IPV6_ADDRESSES, Value.list(addresses))
        .put(InstanceAttributes.IPV6_COUNT, Value.of(addresses.size()))
        .put(
            InstanceAttributes.GROUPS,
            Value.list(
                groups.isEmpty() ? AnswerPaths.all(instance, "SecurityGroups.GroupId") : groups))
        .put(InstanceAttributes.PUBLIC_IPV4, publicIpv4(recorded, primary));
  }

  static Value.MapOf primary(Value.MapOf instance) {
    List<Value.MapOf> interfaces = AnswerPaths.items(instance, "NetworkInterfaces");
    return interfaces.stream()
        .filter(one -> AnswerPaths.first(one, "Attachment.DeviceIndex").equals(Value.of(0)))
        .findFirst()
        .orElse(interfaces.isEmpty() ? NONE : interfaces.get(0));
  }

  // EC2: a stopped instance has no public address, and an Elastic IP address replaces the one of
  // the launch. In both cases, the launch setting cannot be read.
  private static Value publicIpv4(RecordedResource recorded, Value.MapOf primary) {
    Value owner = AnswerPaths.first(primary, "Association.IpOwnerId");
    boolean requested = recorded.attributes().isTrue(InstanceAttributes.PUBLIC_IPV4);
    return Value.of(requested || owner.equals(Value.of("amazon")));
  }

  static Value profile(Value.MapOf instance) {
    return AnswerPaths.text(instance, "IamInstanceProfile.Arn")
        .map(arn -> Value.of(arn.substring(arn.lastIndexOf('/') + 1)))
        .orElse(Value.NULL);
  }

  static Value monitoring(Value.MapOf instance) {
    String state = AnswerPaths.text(instance, "Monitoring.State").orElse("disabled");
    return Value.of(state.equals("enabled") || state.equals("pending"));
  }

  private static Value metadata(Value.MapOf instance) {
    return instance.get("MetadataOptions") instanceof Value.MapOf options
        ? MetadataOptions.MEMBERS.seen(options)
        : Value.NULL;
  }

  private static Value isProtected(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(protection(Value.of(recorded.id())), "InstanceId", recorded.id())
        .map(answer -> AnswerPaths.first(answer, "DisableApiTermination.Value"))
        .orElse(Value.NULL);
  }
}
