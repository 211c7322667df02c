package dev.hextet.aws.instance;

import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ObservedAttribute;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Attributes of an instance in its data source. */
final class InstanceFacts {
  private static final Attribute<Boolean> PUBLIC =
      reported(
          "associate_public_ip_address",
          Kinds.BOOL,
          "True if the instance has a public IPv4 address.");
  private static final Attribute<Set<Ipv6Address>> IPV6 =
      reported(
          "ipv6_addresses",
          Kinds.setOf(AddressKinds.IPV6_ADDRESS),
          "IPv6 addresses of the primary interface.");
  private static final Attribute<String> INTERFACE =
      reported("network_interface_id", Kinds.ID, "Id of the primary network interface.");
  private static final Attribute<Set<String>> SECONDARY =
      reported(
          "secondary_private_ips",
          Kinds.setOf(Kinds.TEXT),
          "Secondary private IPv4 addresses of the primary interface.");
  private static final Attribute<Boolean> CHECKED =
      reported(
          "source_dest_check",
          Kinds.BOOL,
          "True if the interface drops packets of foreign addresses.");
  private static final Attribute<String> LAUNCH_TIME =
      reported("launch_time", Kinds.TEXT, "Time of the last launch, in seconds.");
  private static final Attribute<String> PROFILE =
      reported("iam_instance_profile", Kinds.TEXT, "Name of the IAM instance profile.");
  private static final Attribute<Boolean> MONITORING =
      reported("monitoring", Kinds.BOOL, "True if detailed monitoring is on.");
  private static final Attribute<Boolean> PROTECTED =
      reported("disable_api_termination", Kinds.BOOL, "True if termination protection is on.");
  private static final Attribute<List<Attributes>> METADATA =
      reported(
          "metadata_options",
          Kinds.listOf(MetadataOptions.MEMBERS.kind()),
          "Options of the metadata service, a list with one item.");
  private static final BlockMembers NAMES =
      BlockMembers.of(
          new BlockMembers.Member(
              reported("enable_resource_name_dns_a_record", Kinds.BOOL, ""),
              "EnableResourceNameDnsARecord"),
          new BlockMembers.Member(
              reported("enable_resource_name_dns_aaaa_record", Kinds.BOOL, ""),
              "EnableResourceNameDnsAAAARecord"),
          new BlockMembers.Member(reported("hostname_type", Kinds.TEXT, ""), "HostnameType"));
  private static final Attribute<List<Attributes>> NAME_OPTIONS =
      reported(
          "private_dns_name_options",
          Kinds.listOf(NAMES.kind()),
          "Options of the private host name, a list with one item.");

  private static final List<ObservedAttribute> FACTS =
      List.of(
          ObservedAttribute.text("ami", "ImageId", "Id of the image."),
          ObservedAttribute.text(
              "availability_zone", "Placement.AvailabilityZone", "Name of the availability zone."),
          ObservedAttribute.text(
              "instance_state", "State.Name", "State, such as running or stopped."),
          ObservedAttribute.text("instance_type", "InstanceType", "Instance type."),
          ObservedAttribute.text("key_name", "KeyName", "Name of the key pair for login."),
          ObservedAttribute.text("private_dns", "PrivateDnsName", "Private DNS name."),
          ObservedAttribute.text("private_ip", "PrivateIpAddress", "Primary private IPv4 address."),
          ObservedAttribute.text("public_dns", "PublicDnsName", "Public DNS name."),
          ObservedAttribute.text("public_ip", "PublicIpAddress", "Public IPv4 address, if any."),
          ObservedAttribute.text("subnet_id", "SubnetId", "Id of the subnet."),
          ObservedAttribute.text(
              "tenancy", "Placement.Tenancy", "Tenancy: default, dedicated or host."),
          ObservedAttribute.set(
              "vpc_security_group_ids",
              Kinds.ID,
              "SecurityGroups.GroupId",
              "Ids of the security groups."));

  /** Sorted by name. */
  static final List<Attribute<?>> ATTRIBUTES = all();

  private InstanceFacts() {}

  private static List<Attribute<?>> all() {
    Stream<Attribute<?>> own =
        Stream.of(
            PUBLIC,
            IPV6,
            INTERFACE,
            SECONDARY,
            CHECKED,
            LAUNCH_TIME,
            PROFILE,
            MONITORING,
            PROTECTED,
            METADATA,
            NAME_OPTIONS);
    return Stream.concat(own, FACTS.stream().map(ObservedAttribute::attribute))
        .sorted(Comparator.comparing(Attribute::name))
        .toList();
  }

  private static <T> Attribute<T> reported(String name, Kind<T> kind, String doc) {
    return Attribute.computed(name, kind).doc(doc);
  }

  static Observation tell(Value.MapOf instance, ReadAnswers answers, Observation seen) {
    network(instance, ObservedAttribute.tell(FACTS, instance, seen));
    String id = instance.get("InstanceId").asText().orElse("");
    answers
        .find(InstanceReading.protection(Value.of(id)), "InstanceId", id)
        .map(answer -> AnswerPaths.first(answer, "DisableApiTermination.Value"))
        .ifPresent(reported -> seen.put(PROTECTED, reported));
    return seen.put(PROFILE, InstanceReading.profile(instance))
        .put(LAUNCH_TIME, launchTime(instance))
        .put(MONITORING, InstanceReading.monitoring(instance))
        .put(METADATA, block(instance, "MetadataOptions", MetadataOptions.MEMBERS))
        .put(NAME_OPTIONS, block(instance, "PrivateDnsNameOptions", NAMES));
  }

  private static void network(Value.MapOf instance, Observation seen) {
    Value.MapOf primary = InstanceReading.primary(instance);
    seen.put(INTERFACE, primary.get("NetworkInterfaceId"))
        .put(PUBLIC, Value.of(!primary.get("Association").isNull()))
        .put(IPV6, Value.list(AnswerPaths.all(primary, "Ipv6Addresses.Ipv6Address")))
        .put(SECONDARY, secondary(primary))
        .take(CHECKED, "SourceDestCheck", Value.of(true));
  }

  private static Value launchTime(Value.MapOf instance) {
    return AnswerPaths.text(instance, "LaunchTime")
        .map(time -> Value.of(time.replaceFirst("\\.\\d+Z$", "Z")))
        .orElse(Value.NULL);
  }

  private static Value secondary(Value.MapOf primary) {
    return Value.list(
        AnswerPaths.items(primary, "PrivateIpAddresses").stream()
            .filter(one -> !one.get("Primary").equals(Value.of(true)))
            .map(one -> one.get("PrivateIpAddress"))
            .toList());
  }

  private static Value block(Value.MapOf instance, String member, BlockMembers members) {
    return instance.get(member) instanceof Value.MapOf found
        ? Value.list(members.seen(found))
        : Value.list();
  }
}
