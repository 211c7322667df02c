package dev.hextet.aws.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.HostnameType;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileAssociationState;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataProtocolState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.MonitoringState;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;
import software.amazon.awssdk.services.ec2.model.SubnetCidrBlockStateCode;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.VolumeModificationState;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.ec2.model.VolumeType;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;
import software.amazon.awssdk.services.ec2.model.VpcState;

/**
 * The members of answers that are one of a few words, with those words: as the SDK's model of EC2
 * has them. Only members that decide something.
 */
final class EnumeratedMembers {
  // EC2: the model has no "available" for an Internet gateway, which is all that EC2 says of it.
  private static final String AVAILABLE = "available";

  private static final Map<String, Supplier<? extends Collection<?>>> BY_PATH =
      Map.ofEntries(
          Map.entry("AvailabilityZones.State", AvailabilityZoneState::knownValues),
          Map.entry("Addresses.Domain", DomainType::knownValues),
          Map.entry(
              "IamInstanceProfileAssociations.State",
              IamInstanceProfileAssociationState::knownValues),
          Map.entry("Images.State", ImageState::knownValues),
          Map.entry("InternetGateways.Attachments.State", AttachmentStatus::knownValues),
          Map.entry("NetworkInterfaces.Status", NetworkInterfaceStatus::knownValues),
          Map.entry("Reservations.Instances.Monitoring.State", MonitoringState::knownValues),
          Map.entry("Reservations.Instances.Placement.Tenancy", Tenancy::knownValues),
          Map.entry("Reservations.Instances.State.Name", InstanceStateName::knownValues),
          Map.entry(
              "Reservations.Instances.NetworkInterfaces.Status",
              NetworkInterfaceStatus::knownValues),
          Map.entry("RouteTables.Routes.Origin", RouteOrigin::knownValues),
          Map.entry("RouteTables.Routes.State", RouteState::knownValues),
          Map.entry(
              "RouteTables.Associations.AssociationState.State",
              RouteTableAssociationStateCode::knownValues),
          Map.entry("Subnets.State", SubnetState::knownValues),
          Map.entry("Volumes.State", VolumeState::knownValues),
          Map.entry("VolumesModifications.ModificationState", VolumeModificationState::knownValues),
          Map.entry(
              "Subnets.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
              SubnetCidrBlockStateCode::knownValues),
          Map.entry("Vpcs.State", VpcState::knownValues),
          Map.entry(
              "Vpcs.CidrBlockAssociationSet.CidrBlockState.State",
              VpcCidrBlockStateCode::knownValues),
          Map.entry(
              "Vpcs.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
              VpcCidrBlockStateCode::knownValues));

  /** Members that mean the same wherever they stand. */
  private static final Map<String, Supplier<? extends Collection<?>>> BY_NAME =
      Map.ofEntries(
          Map.entry("HostnameType", HostnameType::knownValues),
          Map.entry("HttpEndpoint", InstanceMetadataEndpointState::knownValues),
          Map.entry("HttpProtocolIpv6", InstanceMetadataProtocolState::knownValues),
          Map.entry("HttpTokens", HttpTokensState::knownValues),
          Map.entry("InstanceMetadataTags", InstanceMetadataTagsState::knownValues),
          Map.entry("InstanceTenancy", Tenancy::knownValues),
          Map.entry("VolumeType", VolumeType::knownValues));

  private EnumeratedMembers() {}

  /** Whether a text can stand at a path. */
  static boolean has(String path, String text) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Supplier<? extends Collection<?>> known = BY_PATH.getOrDefault(path, BY_NAME.get(name));
    return known == null
        || text.isEmpty()
        || contains(known.get(), plain(text))
        || isOfGateway(path, text);
  }

  /** Moto writes the state of a subnet's block as it holds it: {@code {'State': 'associated'}}. */
  private static String plain(String text) {
    return text.replaceFirst("^\\{'State': '(\\w+)'}$", "$1");
  }

  private static boolean contains(Collection<?> words, String text) {
    return words.stream().anyMatch(word -> word.toString().equals(text));
  }

  private static boolean isOfGateway(String path, String text) {
    return path.equals("InternetGateways.Attachments.State") && text.equals(AVAILABLE);
  }

  /** All that is checked, for the tests. */
  static Map<String, Set<String>> all() {
    Map<String, Set<String>> all = new HashMap<>();
    BY_PATH.forEach((path, words) -> all.put(path, texts(words.get())));
    BY_NAME.forEach((name, words) -> all.put(name, texts(words.get())));
    return all;
  }

  private static Set<String> texts(Collection<?> words) {
    return words.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
