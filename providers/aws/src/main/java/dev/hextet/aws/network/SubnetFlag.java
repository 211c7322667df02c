package dev.hextet.aws.network;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * A setting of a subnet with a call of its own: {@code ModifySubnetAttribute} accepts one at a
 * time, and {@code CreateSubnet} none.
 *
 * @param attribute the attribute
 * @param path its path in the answer of DescribeSubnets
 * @param member the member of the call
 * @param wrapped true if the member is {@code {Value: …}}
 * @param ofIpv6 true if it requires an IPv6 block, and prevents its removal while it is on
 */
public record SubnetFlag(
    Attribute<?> attribute, String path, String member, boolean wrapped, boolean ofIpv6) {

  public static final Attribute<Boolean> ASSIGN_IPV6 =
      off("assign_ipv6_address_on_creation", "True if new interfaces receive an IPv6 address.");
  static final Attribute<Boolean> PUBLIC_IPV4 =
      off("map_public_ip_on_launch", "True if new instances receive a public IPv4 address.");
  static final Attribute<Boolean> DNS64 =
      off(
          "enable_dns64",
          "True if Amazon's DNS synthesizes IPv6 addresses for IPv4-only names (DNS64).");
  static final Attribute<String> HOSTNAME_TYPE =
      Attribute.cloudDefault(
              "private_dns_hostname_type_on_launch", Kinds.oneOf("ip-name", "resource-name"))
          .doc("Form of the host names of new instances.");
  static final Attribute<Boolean> A_RECORD =
      off(
          "enable_resource_name_dns_a_record_on_launch",
          "True if resource names of new instances have A records.");
  static final Attribute<Boolean> AAAA_RECORD =
      off(
          "enable_resource_name_dns_aaaa_record_on_launch",
          "True if resource names of new instances have AAAA records.");

  private static final String NAMES = "PrivateDnsNameOptionsOnLaunch.";

  /** In the order in which they are changed. */
  static final List<SubnetFlag> ALL =
      List.of(
          new SubnetFlag(
              ASSIGN_IPV6,
              "AssignIpv6AddressOnCreation",
              "AssignIpv6AddressOnCreation",
              true,
              true),
          new SubnetFlag(PUBLIC_IPV4, "MapPublicIpOnLaunch", "MapPublicIpOnLaunch", true, false),
          new SubnetFlag(DNS64, "EnableDns64", "EnableDns64", true, true),
          new SubnetFlag(
              HOSTNAME_TYPE,
              NAMES + "HostnameType",
              "PrivateDnsHostnameTypeOnLaunch",
              false,
              false),
          new SubnetFlag(
              A_RECORD,
              NAMES + "EnableResourceNameDnsARecord",
              "EnableResourceNameDnsARecordOnLaunch",
              true,
              false),
          new SubnetFlag(
              AAAA_RECORD,
              NAMES + "EnableResourceNameDnsAAAARecord",
              "EnableResourceNameDnsAAAARecordOnLaunch",
              true,
              true));

  private static Attribute<Boolean> off(String name, String doc) {
    return Attribute.optional(name, Kinds.BOOL)
        .fallback(Value.of(false))
        .reassertedAfterUpdate()
        .doc(doc);
  }

  /** The call that gives it a value. */
  ApiCall set(Value value) {
    CallArguments id = CallArguments.of("SubnetId", SelfReferences.ID);
    return (wrapped ? id.andWrapped(member, value) : id.and(member, value))
        .call("ModifySubnetAttribute");
  }
}
