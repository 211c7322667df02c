package dev.hextet.aws.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;
import static dev.hextet.core.diag.DiagnosticTemplate.warning;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;

/** Diagnostics of instances, their addresses and their key pairs. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum AwsInstanceDiagnostic implements DiagnosticType {
  ADDRESS_OUTSIDE_SUBNET(
      error(
          "AddressOutsideSubnet",
          "the address lies outside its subnet",
          "{subnet} has {block}. Choose an address inside it, for example {example}.",
          """
          The address is not in the block of the instance's subnet. Choose an address inside it.
          For IPv6, `::4` is host 4 of the subnet's block, whatever the block is.

          If a subnet gets another IPv6 block, an instance whose address EC2 chose still has an
          address of the old block. The message names both, and three remedies: set
          `ipv6_address_count`, and EC2 chooses a new address in place; write an address in
          `ipv6_addresses`; or replace the instance.
          """)),

  ADDRESS_OF_OLD_BLOCK(
      ADDRESS_OUTSIDE_SUBNET.variant(
          "{address} has {ip}, which is outside the new block of its subnet",
          "{subnet} becomes {block}, and EC2 does not remove a block while an instance "
              + "has an address of it. Set ipv6_address_count: 1 for a new address from EC2; "
              + "or write one in ipv6_addresses, such as \"::4\"; or replace the instance "
              + "with --replace='{address}'.")),

  RESERVED_ADDRESS(
      error(
          "ReservedAddress",
          "the address is reserved by EC2",
          "{what} is not available: EC2 reserves the first four addresses and the last "
              + "address of a subnet. The first available address is {example}.",
          """
          EC2 reserves the first four addresses and the last address of a subnet, in both
          families. `::4` is the first available one.
          """)),

  DUPLICATE_ADDRESS(
      error(
          "AddressTwice",
          "two instances have the same address",
          "{address} already has {ip}. Choose another address.",
          """
          Two instances request the same address. IPv6 addresses are compared everywhere, private
          IPv4 addresses within a subnet. hextet also detects this before the subnet exists,
          however the address is written. Choose another address.
          """)),

  SUBNET_WITHOUT_IPV6(
      ValueDiagnostic.NO_IPV6_BLOCK.variant(
          "the subnet has no IPv6 block",
          "{subnet} supports IPv4 only. Give it an ipv6_cidr_block, for example /64#0.")),

  SUBNET_LOSES_IPV6(
      ValueDiagnostic.NO_IPV6_BLOCK.variant(
          "the subnet has no IPv6 block",
          "{instance} has {address}. Set ipv6_address_count: 0 to release its IPv6 "
              + "addresses, or keep the ipv6_cidr_block of {subnet}.")),

  TOO_MANY_ADDRESSES(
      error(
          "TooManyAddresses",
          "the instance type does not support this number of IPv6 addresses",
          "An interface of {type} supports at most {most}; {requested} are requested. "
              + "Choose a larger type.",
          """
          A network interface of this instance type supports fewer IPv6 addresses than requested.
          Choose a larger type.
          """)),

  NO_IPV6_ON_INSTANCE_TYPE(
      error(
          "NoIpv6OnInstanceType",
          "the instance type does not support IPv6",
          "{type} does not support IPv6 addresses. Choose a newer type, for example t3.micro.",
          """
          Instances of this type cannot have an IPv6 address. Choose another type, or set
          `assign_ipv6_address_on_creation: false` on the subnet if only that option requests an
          address.
          """)),

  IPV6_FROM_SUBNET(
      NO_IPV6_ON_INSTANCE_TYPE.variant(
          "the instance type does not support IPv6",
          "{type} does not support IPv6 addresses, and its subnet assigns one to each "
              + "new interface. Choose another type, for example t3.micro, or set "
              + "assign_ipv6_address_on_creation: false.")),

  NO_SUCH_INSTANCE_TYPE(
      error(
          "NoSuchInstanceType",
          "the instance type does not exist",
          "EC2 has no instance type {type} in this region. Choose another type, for example "
              + "t3.micro.",
          """
          EC2 does not offer this instance type in the region. Correct the name, or choose another
          type: `aws ec2 describe-instance-type-offerings` lists the types of a region.
          """)),

  NOT_OFFERED_IN_ZONE(
      error(
          "TypeNotOfferedInZone",
          "the availability zone does not offer the instance type",
          "{type} is not available in {zone}. Zones that offer it: {zones}. Choose one of "
              + "them for the subnet, or another type.",
          """
          EC2 offers this instance type only in some availability zones, and the zone of the
          instance's subnet is none of them. The message lists the zones that offer the type. Choose
          one of them as `availability_zone` of the subnet, or choose another type.
          """)),

  NOT_IN_IPV6_ONLY_SUBNET(
      error(
          "NotInIpv6OnlySubnet",
          "the instance type does not support IPv6-only subnets",
          "{type} is a Xen type, and EC2 launches only Nitro types into a subnet with "
              + "ipv6_native: true. Choose a newer type, for example t3.micro.",
          """
          EC2 launches only Nitro instances into a subnet without an IPv4 block. Choose a Nitro
          type, for example t3.micro, or give the subnet a `cidr_block`.
          """)),

  NO_SUCH_IMAGE(
      error(
          "NoSuchImage",
          "the image does not exist",
          "EC2 shows no image {image} to this account in this region. Image ids differ "
              + "between regions; data.aws_ami finds an image by its name.",
          """
          EC2 shows no image with this id: it does not exist in the region, or it is private to
          another account. The same image has another id in each region. The data source `aws_ami`
          finds an image by its owner and name.
          """)),

  OTHER_ARCHITECTURE(
      error(
          "OtherArchitecture",
          "the image and the instance type have different architectures",
          "{type} supports {supported}, and {image} is for {architecture}. Choose another "
              + "image, or a type such as {example}.",
          """
          An image runs only on instance types of its architecture: `x86_64` or `arm64`. Choose an
          image for the architecture of the type, or a type for that of the image.
          """)),

  NO_SUCH_KEY_PAIR(
      error(
          "NoSuchKeyPair",
          "the key pair does not exist",
          "EC2 has no key pair {name} in this region. Create it with an aws_key_pair "
              + "resource, or correct the name.",
          """
          The instance names a key pair that exists neither in the region nor in the document.
          Create it with an `aws_key_pair` resource, or correct the name.
          """)),

  GROUP_OF_ANOTHER_VPC(
      error(
          "SecurityGroupOfAnotherVpc",
          "a security group belongs to another VPC",
          "{address} belongs to {vpc}, and the subnet to {own}. Use groups of the "
              + "subnet's VPC.",
          """
          The instance is in one VPC and the security group in another. Use groups of the subnet's
          VPC.
          """)),

  INVALID_BASE64(
      error(
          "InvalidBase64",
          "the user data is not in base64",
          "Write the plain text in user_data, or encode it.",
          """
          `user_data_base64` is not base64. Write the plain text in `user_data`, or encode it.
          """)),

  USER_DATA_TOO_LONG(
      error(
          "UserDataTooLong",
          "the user data exceeds EC2's limit",
          "It has {length} bytes; the limit is {longest} bytes. Fetch the rest from a script.",
          """
          EC2 limits user data to 16 KiB. Fetch the rest from a script.
          """)),

  INSTANCE_STOPPED(
      warning(
          "InstanceStopped",
          "{address} is stopped",
          "hextet does not start stopped instances. To start it: aws ec2 "
              + "start-instances --instance-ids {id}",
          """
          The instance is stopped. hextet does not start it, and changes it as it is. The message
          shows the command that starts it.
          """)),

  INSTANCE_STOPS(
      warning(
          "InstanceStops",
          "{address} is stopped and started to change its {attribute}",
          "EC2 changes this attribute only while the instance is stopped. A public "
              + "IPv4 address that is not an Elastic IP changes. The IPv6 addresses stay.",
          """
          EC2 changes the instance type and the user data only while the instance is stopped, so
          hextet stops and starts the instance. It is unavailable in the meantime, and a public
          IPv4 address that is not an Elastic IP changes. The IPv6 addresses stay.
          """)),

  USER_DATA_OF_FIRST_BOOT(
      warning(
          "UserDataOfFirstBoot",
          "{address} does not run its new user data",
          "By default, cloud-init runs user data only at the first boot of an instance. For a "
              + "new instance, set user_data_replace_on_change: true, or plan with "
              + "--replace='{address}'.",
          """
          The user data of an existing instance changes. EC2 keeps the new user data, and the
          instance can read it. By default, cloud-init runs user data only at the first boot of an
          instance, so the guest stays as it is. With `user_data_replace_on_change: true`, a change
          of the user data replaces the instance.
          """)),

  SECRET_IN_USER_DATA(
      warning(
          "SecretInUserData",
          "the user data contains {kind} in plain text",
          "The state and saved plans contain it in plain text. Write ((name)) instead, "
              + "and give its value with -v name=… or -l FILE: the user data is then "
              + "sensitive, and no file contains it.",
          """
          The user data of an instance contains a private key, an access key, a token or a
          password in plain text. The state and saved plans contain user data in plain text. Write
          `((name))` instead and give the value with `-v name=…` or `-l FILE`: the user data is
          then sensitive, and no file contains it. EC2 shows user data to every principal that may
          describe the instance, and to every program on it. A secret that the instance fetches
          with its IAM profile is safer.
          """)),

  INVALID_KEY_NAME(
      error(
          "InvalidKeyName",
          "this is not a valid name of a key pair",
          "It has 1 to {longest} ASCII characters, without spaces at its ends.",
          """
          The name of a key pair has 1 to 255 ASCII characters, without spaces at its ends.
          """)),

  KEY_OF_RUNNING_INSTANCES(
      warning(
          "KeyOfRunningInstances",
          "{address} keeps the old key",
          "EC2 writes the key of a pair into an instance at its first start, so "
              + "existing instances accept the old key only. Replace them with "
              + "--replace='{address}', or change the key inside them.",
          """
          A key pair gets another public key, and instances that use the pair remain. EC2 writes
          the key into an instance at its first start, so they accept the old key only.
          """)),

  NOT_A_PUBLIC_KEY(
      error(
          "InvalidPublicKey",
          "this is not a public key in OpenSSH format",
          "Give the whole line of the .pub file, such as ssh-ed25519 AAAA… you@host. "
              + "ssh-keygen -i converts other formats.",
          """
          The value is not a public key in OpenSSH format, has a type that EC2 does not support,
          or is a private key. Give the whole line of the `.pub` file.
          """)),

  PRIVATE_KEY(
      NOT_A_PUBLIC_KEY.variant(
          "this is a private key",
          "Give the public key, the line of the .pub file, and create a new key pair "
              + "if the private key was shared.")),

  UNSUPPORTED_KEY_TYPE(
      NOT_A_PUBLIC_KEY.variant(
          "EC2 does not support keys of this type",
          "The supported types are {types}. Create a key with ssh-keygen -t ed25519.")),

  DAMAGED_PUBLIC_KEY(
      NOT_A_PUBLIC_KEY.variant(
          "the public key is damaged",
          "The text after {type} is not a key of this type. It may have been truncated "
              + "when it was copied."));

  private final DiagnosticTemplate template;

  AwsInstanceDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
