package dev.hextet.aws.address;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.PublicAddressAttributes;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.core.address.Address;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
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
 * An Elastic IP: a public IPv4 address of the account's own, associated with an interface or not.
 */
public final class ElasticIpType implements Ec2ResourceType {
  static final String NAME = "aws_eip";

  private static final String[] ASSOCIATION = {
    "instance", "network_interface", "associate_with_private_ip"
  };

  static final Attribute<String> DOMAIN =
      Attribute.optional("domain", Kinds.oneOf("vpc"))
          .replaces()
          .fallback(Value.of("vpc"))
          .doc("Always vpc.");
  static final Attribute<Boolean> VPC =
      Attribute.cloudDefault("vpc", Kinds.BOOL).doc("Always true; the former spelling of domain.");
  static final Attribute<String> INSTANCE =
      Attribute.optional("instance", Ec2Ids.of("i"))
          .absent(Value.of(""))
          .doc("Id of the instance that uses the address on its primary interface.");
  static final Attribute<String> INTERFACE =
      Attribute.optional("network_interface", Ec2Ids.of("eni"))
          .absent(Value.of(""))
          .doc("Id of the network interface that uses the address.");
  static final Attribute<Ipv4Address> WITH_PRIVATE_IP =
      Attribute.optional("associate_with_private_ip", AddressKinds.IPV4_ADDRESS)
          .doc("Private IPv4 address to associate with.");
  static final Attribute<Ipv4Address> ADDRESS =
      Attribute.optional("address", AddressKinds.IPV4_ADDRESS)
          .replaces()
          .doc("A released address to recover.");
  static final Attribute<String> POOL =
      Attribute.cloudDefault("public_ipv4_pool", ResourceNames.KIND)
          .replaces()
          .doc("Id of the address pool.");
  static final Attribute<String> BORDER_GROUP =
      Attribute.cloudDefault("network_border_group", ResourceNames.KIND)
          .replaces()
          .doc("Zone group that announces the address.");
  static final Attribute<String> ALLOCATION_ID =
      Attribute.computed("allocation_id", Kinds.ID).doc("Allocation id; the same as id.");
  static final Attribute<String> ASSOCIATION_ID =
      PublicAddressAttributes.ASSOCIATION_ID.changesWith(ASSOCIATION).doc("Id of the association.");
  static final Attribute<Ipv4Address> PUBLIC_IP =
      Attribute.computed("public_ip", AddressKinds.IPV4_ADDRESS)
          .irreversible("The public address is given back; it cannot be had again.")
          .doc("Public IPv4 address.");
  static final Attribute<String> PUBLIC_DNS =
      Attribute.computed("public_dns", Kinds.TEXT).doc("DNS name of the public address.");
  static final Attribute<Ipv4Address> PRIVATE_IP =
      Attribute.computed("private_ip", AddressKinds.IPV4_ADDRESS)
          .changesWith(ASSOCIATION)
          .doc("Associated private IPv4 address.");
  static final Attribute<String> PRIVATE_DNS =
      Attribute.computed("private_dns", Kinds.TEXT)
          .changesWith(ASSOCIATION)
          .absent(Value.NULL)
          .doc("DNS name of the private address.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "An Elastic IP address: a public IPv4 address that outlives its instance.",
              List.of(
                  DOMAIN,
                  VPC,
                  INSTANCE,
                  INTERFACE,
                  WITH_PRIVATE_IP,
                  ADDRESS,
                  POOL,
                  BORDER_GROUP,
                  ResourceTags.TAGS,
                  ResourceTags.TAGS_ALL,
                  CommonAttributes.ID,
                  ALLOCATION_ID,
                  ASSOCIATION_ID,
                  PUBLIC_IP,
                  PUBLIC_DNS,
                  PRIVATE_IP,
                  PRIVATE_DNS),
              Set.of(
                  "arn",
                  "carrier_ip",
                  "customer_owned_ip",
                  "customer_owned_ipv4_pool",
                  "ipam_pool_id",
                  "ptr_record"))
          .timeouts("read", "update", "delete");

  @Override
  public List<Ec2Action> actions() {
    return ElasticIpActionRows.all();
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
            NAME,
            "association",
            ReadQuery.by("DescribeAddresses", "allocation-id", "AllocationId"),
            "AssociationId"));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("eipalloc", id, placement);
  }

  @Override
  public String importForm() {
    return "eipalloc-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  private static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeAddresses", "allocation-id", "AllocationId", id);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "AllocationId", recorded.id())
        .map(item -> observe(recorded, item));
  }

  private static Attributes observe(RecordedResource recorded, Value.MapOf item) {
    return new Observation(recorded, item)
        .take(CommonAttributes.ID, "AllocationId")
        .take(ALLOCATION_ID, "AllocationId")
        .take(DOMAIN, "Domain", DOMAIN.fallback())
        .put(VPC, Value.of(true))
        .put(INSTANCE, instance(recorded, item))
        .put(INTERFACE, reached(recorded, item))
        .put(ASSOCIATION_ID, filled(item, "AssociationId"))
        .put(WITH_PRIVATE_IP, ifSet(recorded, WITH_PRIVATE_IP, filled(item, "PrivateIpAddress")))
        .put(ADDRESS, ifSet(recorded, ADDRESS, filled(item, "PublicIp")))
        .take(POOL, "PublicIpv4Pool")
        .take(BORDER_GROUP, "NetworkBorderGroup")
        .take(PUBLIC_IP, "PublicIp")
        .put(PUBLIC_DNS, PublicNames.publicName(item))
        .put(PRIVATE_IP, filled(item, "PrivateIpAddress"))
        .put(PRIVATE_DNS, PublicNames.privateName(item))
        .tags("Tags")
        .attributes();
  }

  // EC2: returns the instance of an interface as well; if the document names the interface, the
  // instance is omitted.
  private static Value instance(RecordedResource recorded, Value.MapOf item) {
    return recorded.configures(INTERFACE) && !recorded.configures(INSTANCE)
        ? Value.NULL
        : filled(item, "InstanceId");
  }

  // EC2: returns the interface of an instance as well; it is kept only if the document names an
  // interface.
  private static Value reached(RecordedResource recorded, Value.MapOf item) {
    Value instance = filled(item, "InstanceId");
    return instance.isNull() || recorded.configures(INTERFACE)
        ? filled(item, "NetworkInterfaceId")
        : Value.NULL;
  }

  /** Some endpoints return an empty text for an absent value. */
  private static Value filled(Value.MapOf item, String member) {
    return AnswerPaths.text(item, member)
        .filter(text -> !text.isEmpty())
        .<Value>map(Value::of)
        .orElse(Value.NULL);
  }

  /** Reports a requested property of the address as its live one. */
  private static Value ifSet(RecordedResource recorded, Attribute<?> attribute, Value reported) {
    return recorded.configures(attribute) ? reported : Value.NULL;
  }

  /** The interface of an instance, and the instance of an interface, come with the association. */
  @Override
  public Attributes foresee(DesiredResource draft) {
    return ResourceTags.foresee(draft);
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    Attributes wanted = draft.attributes();
    if (wanted.value(VPC).unmarked().equals(Value.of(false))) {
      findings.add(VPC, AwsNetworkDiagnostic.CLASSIC_ADDRESS.with());
    }
    if (wanted.has(WITH_PRIVATE_IP) && !wanted.has(INSTANCE) && !wanted.has(INTERFACE)) {
      findings.add(WITH_PRIVATE_IP, AwsNetworkDiagnostic.ADDRESS_WITHOUT_TARGET.with());
    }
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return ElasticIpCalls.of(change);
  }

  // EC2: a public address works only in a VPC that has its gateway, and keeps that gateway there.
  @Override
  public Set<Address> implied(DesiredResource self, CheckContext others) {
    return others
        .having(InternetGatewayType.NAME, InternetGatewayType.VPC, vpc(self, others))
        .stream()
        .map(DesiredResource::address)
        .collect(Collectors.toSet());
  }

  /** The VPC of the instance or the interface that the address is for. */
  private static Value vpc(DesiredResource self, CheckContext others) {
    Attributes wanted = self.attributes();
    Value user = wanted.has(INSTANCE) ? wanted.value(INSTANCE) : wanted.value(INTERFACE);
    return others
        .target(user)
        .flatMap(draft -> others.target(draft.attributes().values().get("subnet_id")))
        .map(subnet -> subnet.attributes().value(SubnetType.VPC))
        .orElse(Value.NULL);
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.of(INSTANCE.name(), INTERFACE.name()));
  }
}
