package dev.hextet.aws.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.HostnameType;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataProtocolState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/** Members that the answers of several actions have with one meaning, by name. */
final class SharedMembers {
  private static final Set<String> OF_PERMISSIONS =
      Set.of("IpProtocol", "IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs");

  private static final Map<String, Set<String>> ALWAYS =
      Map.of(
          "IpPermissions", OF_PERMISSIONS,
          "IpPermissionsEgress", OF_PERMISSIONS,
          "IpRanges", Set.of("CidrIp"),
          "Ipv6Ranges", Set.of("CidrIpv6"),
          "PrefixListIds", Set.of("PrefixListId"),
          "PrivateDnsNameOptionsOnLaunch",
              Set.of(
                  "HostnameType",
                  "EnableResourceNameDnsARecord",
                  "EnableResourceNameDnsAAAARecord"),
          "Tags", Set.of("Key", "Value"),
          "UserIdGroupPairs", Set.of("GroupId"));

  private static final Map<String, Supplier<? extends Collection<?>>> WORDS =
      Map.of(
          "HostnameType", HostnameType::knownValues,
          "HttpEndpoint", InstanceMetadataEndpointState::knownValues,
          "HttpProtocolIpv6", InstanceMetadataProtocolState::knownValues,
          "HttpTokens", HttpTokensState::knownValues,
          "InstanceMetadataTags", InstanceMetadataTagsState::knownValues,
          "InstanceTenancy", Tenancy::knownValues,
          "VolumeType", VolumeType::knownValues);

  private SharedMembers() {}

  /** Returns the members that EC2 always reports in a part of this name. */
  static Set<String> always(String name) {
    return ALWAYS.getOrDefault(name, Set.of());
  }

  /** Returns the texts that a member of this name can have; empty if it can have any. */
  static Optional<Set<String>> words(String name) {
    return Optional.ofNullable(WORDS.get(name))
        .map(known -> known.get().stream().map(Object::toString).collect(Collectors.toSet()));
  }
}
