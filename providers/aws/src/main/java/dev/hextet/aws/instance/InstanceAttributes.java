package dev.hextet.aws.instance;

import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.PublicAddressAttributes;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.Set;

/** Attributes of an instance. */
final class InstanceAttributes {
  static final Attribute<String> AMI =
      Attribute.required("ami", Ec2Ids.of("ami")).replaces().doc("Id of the image.");
  static final Attribute<String> SIZE =
      Attribute.required("instance_type", ResourceNames.KIND)
          .doc("Instance type, such as t3.micro. A change stops and starts the instance.");
  static final Attribute<String> SUBNET =
      Attribute.cloudDefault("subnet_id", Ec2Ids.of("subnet")).replaces().doc("Id of the subnet.");
  static final Attribute<String> ZONE =
      Attribute.cloudDefault("availability_zone", ResourceNames.KIND)
          .replaces()
          .doc("Name of the availability zone.");
  static final Attribute<Ipv4Address> PRIVATE_IP =
      Attribute.cloudDefault("private_ip", AddressKinds.NONEMPTY_IPV4_ADDRESS)
          .replaces()
          .doc("Primary private IPv4 address.");
  static final Attribute<Set<Ipv6Address>> IPV6_ADDRESSES =
      Attribute.cloudDefault(
              "ipv6_addresses",
              Kinds.setOf(AddressKinds.ipv6AddressWithin("subnet_id", "ipv6_cidr_block")))
          .changesWith("ipv6_address_count")
          .doc("IPv6 addresses, in full or as host parts such as ::4.");
  static final Attribute<Long> IPV6_COUNT =
      Attribute.cloudDefault("ipv6_address_count", Kinds.INTEGER)
          .changesWith("ipv6_addresses")
          .doc("Number of IPv6 addresses that EC2 chooses.");
  static final Attribute<Boolean> PUBLIC_IPV4 =
      Attribute.cloudDefault("associate_public_ip_address", Kinds.BOOL)
          .replaces()
          .doc("True if the instance receives a public IPv4 address for its lifetime.");
  static final Attribute<Set<String>> GROUPS = SecurityGroupType.OF_INSTANCE;
  static final Attribute<Boolean> SOURCE_DEST_CHECK =
      Attribute.optional("source_dest_check", Kinds.BOOL)
          .fallback(Value.of(true))
          .doc("True if the interface drops packets of foreign addresses.");
  static final Attribute<String> KEY =
      Attribute.cloudDefault("key_name", ResourceNames.KIND)
          .replaces()
          .doc("Name of the key pair for login.");
  static final Attribute<String> USER_DATA =
      Attribute.optional("user_data", new UserDataKind())
          .notRefreshed()
          .doc("User data for the first boot. A change stops and starts the instance.");
  static final Attribute<String> USER_DATA_BASE64 =
      Attribute.optional("user_data_base64", new UserDataKind())
          .notRefreshed()
          .doc("User data in base64, for binary data.");
  static final Attribute<Boolean> USER_DATA_REPLACES =
      Attribute.optional("user_data_replace_on_change", Kinds.BOOL)
          .fallback(Value.of(false))
          .notRefreshed()
          .doc("True if a change of the user data replaces the instance.");
  static final Attribute<String> PROFILE =
      Attribute.optional("iam_instance_profile", ResourceNames.KIND)
          .absent(Value.of(""))
          .doc("Name of the IAM instance profile.");
  static final Attribute<Attributes> METADATA =
      Attribute.cloudDefault("metadata_options", MetadataOptions.MEMBERS.kind())
          .doc("Options of the metadata service.");
  static final Attribute<Attributes> ROOT =
      Attribute.cloudDefault("root_block_device", RootVolume.KIND).doc("Root volume.");
  static final Attribute<Boolean> PROTECTED =
      Attribute.cloudDefault("disable_api_termination", Kinds.BOOL)
          .doc(
              "True for termination protection. hextet removes the protection before "
                  + "it destroys the instance.");
  static final Attribute<Boolean> MONITORING =
      Attribute.cloudDefault("monitoring", Kinds.BOOL).doc("True if detailed monitoring is on.");

  static final Attribute<String> ID =
      CommonAttributes.ID.irreversible("What is on the instance's disks is lost.");
  static final Attribute<String> STATE =
      Attribute.computed("instance_state", Kinds.TEXT)
          .reassertedAfterUpdate()
          .doc("State, such as running or stopped.");
  static final Attribute<String> INTERFACE =
      Attribute.computed("primary_network_interface_id", Kinds.ID)
          .doc("Id of the primary network interface.");
  static final Attribute<String> PUBLIC_IP =
      ofStart(PublicAddressAttributes.OF_INSTANCE.name()).doc("Public IPv4 address, if any.");
  static final Attribute<String> PUBLIC_DNS = ofStart("public_dns").doc("Public DNS name.");
  static final Attribute<String> PRIVATE_DNS =
      Attribute.computed("private_dns", Kinds.TEXT).doc("Private DNS name.");

  private InstanceAttributes() {}

  /** EC2 gives another one each time that the instance starts. */
  private static Attribute<String> ofStart(String name) {
    return Attribute.computed(name, Kinds.TEXT)
        .changesWith(SIZE.name(), USER_DATA.name(), USER_DATA_BASE64.name());
  }
}
