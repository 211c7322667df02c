package dev.hextet.aws.api;

import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.net.Ipv6Cidr;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The members of answers that have a form of their own: ids, addresses, blocks. */
final class Forms {
  private static final Set<String> BLOCKS =
      Set.of(
          "CidrBlock",
          "CidrIp",
          "CidrIpv6",
          "DestinationCidrBlock",
          "DestinationIpv6CidrBlock",
          "Ipv6CidrBlock");

  private static final Set<String> ADDRESSES =
      Set.of("Ipv6Address", "PrivateIpAddress", "PublicIp", "PublicIpAddress");

  private static final Map<String, String> ID_PREFIXES =
      Map.ofEntries(
          Map.entry("AllocationId", "eipalloc"),
          Map.entry("GroupId", "sg"),
          Map.entry("ImageId", "ami"),
          Map.entry("InstanceId", "i"),
          Map.entry("InternetGatewayId", "igw"),
          Map.entry("NatGatewayId", "nat"),
          Map.entry("NetworkInterfaceId", "eni"),
          Map.entry("RouteTableAssociationId", "rtbassoc"),
          Map.entry("RouteTableId", "rtb"),
          Map.entry("SubnetId", "subnet"),
          Map.entry("VolumeId", "vol"),
          Map.entry("VpcId", "vpc"));

  private static final Map<String, Predicate<String>> PATTERNS =
      Map.of(
          "InstanceType", Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+").asMatchPredicate(),
          "IpProtocol", Pattern.compile("-1|\\d{1,3}|[a-z]+[a-z0-9-]*").asMatchPredicate(),
          "Ipv6Pool", Pattern.compile("[A-Za-z0-9-]+").asMatchPredicate());

  private Forms() {}

  /**
   * Determines whether a member can have a text. An empty text means that the member is absent.
   *
   * @param name the member's name
   */
  static boolean fits(String name, String text) {
    String prefix = ID_PREFIXES.get(name);
    if (text.isEmpty()) {
      return true;
    } else if (BLOCKS.contains(name)) {
      return Ipv4Cidr.tryParse(text).isPresent() || Ipv6Cidr.tryParse(text).isPresent();
    } else if (ADDRESSES.contains(name)) {
      return Ipv4Address.tryParse(text).isPresent() || Ipv6Address.tryParse(text).isPresent();
    }
    return PATTERNS.getOrDefault(name, any -> true).test(text)
        && (prefix == null || text.startsWith(prefix + "-"));
  }
}
