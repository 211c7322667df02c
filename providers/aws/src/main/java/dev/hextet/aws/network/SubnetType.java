package dev.hextet.aws.network;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Cidr;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A subnet: IPv4 only, dual-stack, or IPv6 only. */
public final class SubnetType implements Ec2ResourceType {
  public static final String NAME = "aws_subnet";

  public static final Attribute<String> VPC =
      Attribute.required("vpc_id", Ec2Ids.of("vpc")).replaces().doc("Id of the VPC.");
  public static final Attribute<Ipv4Cidr> CIDR_BLOCK =
      Attribute.optional("cidr_block", AddressKinds.IPV4_CIDR)
          .replaces()
          .absent(Value.of(""))
          .doc("IPv4 block, a /16 to a /28 within the VPC's block.");
  public static final Attribute<Ipv6Cidr> IPV6_BLOCK =
      Attribute.optional(
              "ipv6_cidr_block", AddressKinds.ipv6CidrWithin("vpc_id", "ipv6_cidr_block"))
          .absent(Value.of(""))
          .doc("IPv6 block, usually a /64. /64#3 is the fourth /64 of the VPC's block.");
  static final Attribute<String> IPV6_ASSOCIATION =
      Attribute.computed("ipv6_cidr_block_association_id", Kinds.ID)
          .changesWith("ipv6_cidr_block")
          .doc("Id of the association of the IPv6 block.");
  public static final Attribute<Boolean> IPV6_NATIVE =
      Attribute.optional("ipv6_native", Kinds.BOOL)
          .replaces()
          .fallback(Value.of(false))
          .doc("True for an IPv6-only subnet.");
  public static final Attribute<String> ZONE =
      Attribute.cloudDefault("availability_zone", ResourceNames.KIND)
          .replaces()
          .doc("Name of the availability zone.");
  static final Attribute<String> ZONE_ID =
      Attribute.cloudDefault("availability_zone_id", ResourceNames.KIND)
          .replaces()
          .doc("Id of the availability zone, the same in all accounts.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "A subnet of a VPC: IPv4 only, dual-stack, or IPv6 only.",
              attributes(),
              Set.of(
                  "customer_owned_ipv4_pool",
                  "enable_lni_at_device_index",
                  "map_customer_owned_ip_on_launch",
                  "outpost_arn"))
          .timeouts("create", "delete");

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all =
        new ArrayList<>(List.of(VPC, CIDR_BLOCK, IPV6_BLOCK, IPV6_NATIVE, ZONE, ZONE_ID));
    SubnetFlag.ALL.forEach(flag -> all.add(flag.attribute()));
    all.addAll(
        List.of(
            ResourceTags.TAGS,
            ResourceTags.TAGS_ALL,
            CommonAttributes.ID,
            CommonAttributes.ARN,
            CommonAttributes.OWNER_ID,
            IPV6_ASSOCIATION));
    return all;
  }

  @Override
  public List<Ec2Action> actions() {
    return SubnetActionRows.all();
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
            VpcType.NAME,
            "subnet",
            ReadQuery.by("DescribeSubnets", "vpc-id", "VpcId"),
            "SubnetId"));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("subnet", id, placement);
  }

  @Override
  public String importForm() {
    return "subnet-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeSubnets", "subnet-id", "SubnetId", id);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "SubnetId", recorded.id())
        .map(item -> observe(recorded, item));
  }

  private static Attributes observe(RecordedResource recorded, Value.MapOf item) {
    Observation seen =
        new Observation(recorded, item)
            .take(CommonAttributes.ID, "SubnetId")
            .take(CommonAttributes.ARN, "SubnetArn")
            .take(CommonAttributes.OWNER_ID, "OwnerId")
            .take(VPC, "VpcId")
            .take(ZONE, "AvailabilityZone")
            .take(ZONE_ID, "AvailabilityZoneId")
            .take(CIDR_BLOCK, "CidrBlock")
            .take(IPV6_NATIVE, "Ipv6Native", Value.of(false))
            .tags("Tags");
    for (SubnetFlag flag : SubnetFlag.ALL) {
      // A flag that an endpoint omits keeps its recorded value.
      seen.take(flag.attribute(), flag.path(), recorded.attributes().value(flag.attribute()));
    }
    VpcReads.ipv6(item)
        .ifPresent(
            one ->
                seen.put(IPV6_BLOCK, one.get("Ipv6CidrBlock"))
                    .put(IPV6_ASSOCIATION, one.get("AssociationId")));
    return seen.attributes();
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return SubnetCalls.of(change);
  }

  @Override
  public Attributes foresee(DesiredResource draft) {
    Attributes wanted = ResourceTags.foresee(draft);
    boolean none =
        !wanted.has(IPV6_BLOCK) && wanted.value(IPV6_ASSOCIATION) instanceof Value.Unknown;
    return none ? wanted.with(IPV6_ASSOCIATION, Value.NULL) : wanted;
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(VPC, CIDR_BLOCK), List.of(VPC, IPV6_BLOCK));
  }

  // EC2: a VPC has no two subnets with an address in common.
  @Override
  public boolean collide(String attribute, Value one, Value other) {
    return one.equals(other) || !attribute.equals(VPC.name()) && block(one).overlaps(block(other));
  }

  private static Cidr block(Value block) {
    return Cidr.parse(block.asText().orElseThrow());
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.of(ZONE.name(), ZONE_ID.name()));
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    new SubnetChecks(draft, world, findings).all();
  }
}
