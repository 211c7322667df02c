package dev.hextet.aws.network;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A subnet that is there. */
public final class SubnetData implements Ec2DataSource {
  private static final Attribute<String> ID = DataSourceAttributes.id("id").doc("EC2 id.");
  private static final Attribute<String> VPC =
      DataSourceAttributes.id("vpc_id").doc("Id of the VPC.");
  private static final Attribute<Ipv4Cidr> CIDR =
      Attribute.cloudDefault("cidr_block", AddressKinds.IPV4_CIDR_FILTER).doc("IPv4 block.");
  private static final Attribute<Ipv6Cidr> IPV6 =
      Attribute.cloudDefault("ipv6_cidr_block", AddressKinds.IPV6_CIDR_FILTER).doc("IPv6 block.");
  private static final Attribute<String> ZONE =
      Attribute.cloudDefault("availability_zone", ResourceNames.KIND)
          .doc("Name of the availability zone.");
  private static final Attribute<String> ZONE_ID =
      Attribute.cloudDefault("availability_zone_id", ResourceNames.KIND)
          .doc("Id of the availability zone, the same in all accounts.");
  private static final Attribute<Boolean> DEFAULT =
      Attribute.cloudDefault("default_for_az", Kinds.BOOL)
          .doc("True for the default subnet of the zone. False does not restrict the search.");
  private static final Attribute<String> STATE =
      Attribute.cloudDefault("state", Kinds.TEXT).doc("State: available or pending.");
  private static final Attribute<Long> FREE =
      Attribute.computed("available_ip_address_count", Kinds.INTEGER)
          .doc("Number of unused IPv4 addresses.");
  private static final Attribute<String> IPV6_ASSOCIATION =
      Attribute.computed("ipv6_cidr_block_association_id", Kinds.ID)
          .doc("Id of the association of the IPv6 block.");
  private static final Attribute<Boolean> NATIVE =
      Attribute.computed("ipv6_native", Kinds.BOOL).doc("True for an IPv6-only subnet.");

  /** The subnet's settings, with their paths in EC2's answer. */
  private static final Map<Attribute<?>, String> FLAGS = flags();

  private static Map<Attribute<?>, String> flags() {
    Map<Attribute<?>, String> flags = new LinkedHashMap<>();
    for (SubnetFlag flag : SubnetFlag.ALL) {
      Attribute<?> setting = flag.attribute();
      flags.put(
          Attribute.computed(setting.name(), setting.kind())
              .fallback(setting.fallback())
              .doc(setting.doc()),
          flag.path());
    }
    return flags;
  }

  static final Lookup LOOKUP =
      new Lookup(
          "DescribeSubnets",
          "subnet",
          List.of(
              new Lookup.Key(ID, "subnet-id", "SubnetId"),
              new Lookup.Key(VPC, "vpc-id", "VpcId"),
              new Lookup.Key(CIDR, "cidr-block", "CidrBlock"),
              new Lookup.Key(
                  IPV6,
                  "ipv6-cidr-block-association.ipv6-cidr-block",
                  "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock"),
              new Lookup.Key(ZONE, "availability-zone", "AvailabilityZone"),
              new Lookup.Key(ZONE_ID, "availability-zone-id", "AvailabilityZoneId"),
              new Lookup.Key(DEFAULT, "default-for-az", "DefaultForAz"),
              new Lookup.Key(STATE, "state", "State")),
          Map.of(),
          DataSourceAttributes.TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_subnet",
          "An existing subnet, selected by id, VPC, zone, block, tags or filters.",
          attributes(),
          Set.of(
              "customer_owned_ipv4_pool",
              "enable_lni_at_device_index",
              "map_customer_owned_ip_on_launch",
              "outpost_arn"));

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all =
        new ArrayList<>(List.of(ID, VPC, CIDR, IPV6, ZONE, ZONE_ID, DEFAULT, STATE));
    all.addAll(
        List.of(
            DataSourceAttributes.TAGS,
            Filter.ATTRIBUTE,
            CommonAttributes.ARN,
            CommonAttributes.OWNER_ID));
    all.addAll(List.of(FREE, IPV6_ASSOCIATION, NATIVE));
    all.addAll(FLAGS.keySet());
    return all;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(LOOKUP.read(arguments));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Value.MapOf subnet = LOOKUP.one(arguments, answers);
    Observation seen =
        new Observation(arguments, subnet)
            .take(ID, "SubnetId")
            .take(VPC, "VpcId")
            .take(CIDR, "CidrBlock")
            .put(IPV6, Value.NULL)
            .take(ZONE, "AvailabilityZone")
            .take(ZONE_ID, "AvailabilityZoneId")
            .take(DEFAULT, "DefaultForAz", Value.of(false))
            .take(STATE, "State")
            .take(FREE, "AvailableIpAddressCount")
            .take(NATIVE, "Ipv6Native", Value.of(false))
            .take(CommonAttributes.ARN, "SubnetArn")
            .take(CommonAttributes.OWNER_ID, "OwnerId")
            .put(DataSourceAttributes.TAGS, DataSourceAttributes.tags(subnet));
    FLAGS.forEach((flag, path) -> seen.take(flag, path, flag.fallback()));
    VpcReads.ipv6(subnet)
        .ifPresent(
            block ->
                seen.put(IPV6, block.get("Ipv6CidrBlock"))
                    .put(IPV6_ASSOCIATION, block.get("AssociationId")));
    return seen.attributes();
  }
}
