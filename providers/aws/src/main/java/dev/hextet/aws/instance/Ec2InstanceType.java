package dev.hextet.aws.instance;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.PublicAddressAttributes;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.address.Address;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.AttributeReference;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An instance. Its IPv6 addresses, security groups and options change while it runs; its size and
 * its user data while it is stopped; its image and its place never.
 */
public final class Ec2InstanceType implements Ec2ResourceType {
  static final String NAME = TypeNames.INSTANCE;

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
      Attribute.cloudDefault("private_ip", AddressKinds.IPV4_ADDRESS)
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
      Attribute.optional("user_data", Kinds.TEXT)
          .notRefreshed()
          .doc("User data for the first boot. A change stops and starts the instance.");
  static final Attribute<String> USER_DATA_BASE64 =
      Attribute.optional("user_data_base64", Kinds.TEXT)
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

  private static final Set<String> UNSUPPORTED =
      Set.of(
          "capacity_reservation_specification",
          "cpu_core_count",
          "cpu_options",
          "cpu_threads_per_core",
          "credit_specification",
          "disable_api_stop",
          "ebs_block_device",
          "ebs_optimized",
          "enable_primary_ipv6",
          "enclave_options",
          "ephemeral_block_device",
          "get_password_data",
          "hibernation",
          "host_id",
          "host_resource_group_arn",
          "instance_initiated_shutdown_behavior",
          "instance_lifecycle",
          "instance_market_options",
          "launch_template",
          "maintenance_options",
          "network_interface",
          "outpost_arn",
          "password_data",
          "placement_group",
          "placement_partition_number",
          "private_dns_name_options",
          "secondary_private_ips",
          "security_groups",
          "spot_instance_request_id",
          "tenancy",
          "volume_tags");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "An instance: a virtual machine.",
              List.of(
                  AMI,
                  SIZE,
                  SUBNET,
                  ZONE,
                  PRIVATE_IP,
                  IPV6_ADDRESSES,
                  IPV6_COUNT,
                  PUBLIC_IPV4,
                  GROUPS,
                  SOURCE_DEST_CHECK,
                  KEY,
                  USER_DATA,
                  USER_DATA_BASE64,
                  USER_DATA_REPLACES,
                  PROFILE,
                  METADATA,
                  ROOT,
                  PROTECTED,
                  MONITORING,
                  ResourceTags.TAGS,
                  ResourceTags.TAGS_ALL,
                  ID,
                  CommonAttributes.ARN,
                  STATE,
                  INTERFACE,
                  PUBLIC_IP,
                  PUBLIC_DNS,
                  PRIVATE_DNS),
              UNSUPPORTED)
          .timeouts("create", "read", "update", "delete");

  /** EC2 gives another one each time that the instance starts. */
  private static Attribute<String> ofStart(String name) {
    return Attribute.computed(name, Kinds.TEXT)
        .changesWith(SIZE.name(), USER_DATA.name(), USER_DATA_BASE64.name());
  }

  @Override
  public List<Ec2Action> actions() {
    return InstanceActionRows.all();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement site) {
    return ImportIds.of("i", id, site);
  }

  @Override
  public String importForm() {
    return "i-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return InstanceReading.reads(recorded);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return InstanceReading.observe(recorded, answers);
  }

  /** As many addresses are counted as are listed. */
  @Override
  public Attributes foresee(DesiredResource draft) {
    Attributes wanted = ResourceTags.foresee(draft);
    Value own = AttributeReference.to(draft.address(), IPV6_COUNT.name()).unknown();
    return wanted.value(IPV6_COUNT).equals(own)
            && wanted.value(IPV6_ADDRESSES).unmarked() instanceof Value.ListOf list
        ? wanted.with(IPV6_COUNT, Value.of(list.items().size()))
        : wanted;
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> InstanceLaunch.calls(change);
      case UPDATE -> InstanceChanges.calls(change);
      case DELETE -> InstanceLaunch.termination(change);
    };
  }

  @Override
  public Set<String> forcing(ResourceChange change) {
    return InstanceChanges.forcing(change);
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    InstanceChecks.check(draft, world, findings);
  }

  @Override
  public List<ReadQuery> facts(Attributes wanted) {
    return InstanceChecks.facts(wanted);
  }

  // EC2: a gateway cannot be detached while instances of its VPC have public addresses.
  @Override
  public Set<Address> implied(DesiredResource self, CheckContext others) {
    return others.target(self.attributes().value(SUBNET)).stream()
        .map(subnet -> subnet.attributes().value(SubnetType.VPC))
        .flatMap(
            vpc -> others.having(InternetGatewayType.NAME, InternetGatewayType.VPC, vpc).stream())
        .map(DesiredResource::address)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> chosenAnew(DesiredResource kept, Set<String> configured, CheckContext world) {
    return configured.contains(IPV6_COUNT.name()) && InstanceIpv6.isRenumbered(kept, world)
        ? Set.of(IPV6_ADDRESSES.name())
        : Set.of();
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(SUBNET, PRIVATE_IP), List.of(SUBNET, IPV6_ADDRESSES));
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(
        Set.of(IPV6_ADDRESSES.name(), IPV6_COUNT.name()),
        Set.of(USER_DATA.name(), USER_DATA_BASE64.name()));
  }
}
