package dev.hextet.aws.network;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A VPC that is there. */
public final class VpcData implements Ec2DataSource {
  private static final Attribute<String> ID = DataSourceAttributes.id("id").doc("EC2 id.");
  private static final Attribute<Ipv4Cidr> CIDR =
      Attribute.cloudDefault("cidr_block", AddressKinds.IPV4_CIDR_FILTER)
          .doc("Primary IPv4 block.");
  private static final Attribute<Boolean> DEFAULT =
      Attribute.cloudDefault("default", Kinds.BOOL)
          .doc("True for the default VPC of the region. False does not restrict the search.");
  private static final Attribute<String> DHCP =
      DataSourceAttributes.id("dhcp_options_id").doc("Id of the DHCP options set.");
  private static final Attribute<String> STATE =
      Attribute.cloudDefault("state", Kinds.TEXT).doc("State: available or pending.");
  private static final Attribute<List<Attributes>> BLOCKS =
      Attribute.computed(
              "cidr_block_associations",
              Kinds.listOf(
                  Kinds.block(
                      Attribute.computed("association_id", Kinds.ID),
                      Attribute.computed("cidr_block", AddressKinds.IPV4_CIDR),
                      Attribute.computed("state", Kinds.TEXT))))
          .doc("IPv4 blocks: association_id, cidr_block, state.");
  private static final Attribute<String> TENANCY =
      Attribute.computed("instance_tenancy", Kinds.TEXT).doc("Tenancy: default or dedicated.");
  private static final Attribute<Ipv6Cidr> IPV6 =
      Attribute.computed("ipv6_cidr_block", AddressKinds.IPV6_CIDR).doc("IPv6 block.");
  private static final Attribute<String> IPV6_ASSOCIATION =
      Attribute.computed("ipv6_association_id", Kinds.ID)
          .doc("Id of the association of the IPv6 block.");
  private static final Attribute<String> MAIN =
      Attribute.computed("main_route_table_id", Kinds.ID).doc("Id of the main route table.");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeVpcs",
          "VPC",
          List.of(
              new Lookup.Key(ID, "vpc-id", "VpcId"),
              new Lookup.Key(DEFAULT, "is-default", "IsDefault"),
              new Lookup.Key(CIDR, "cidr", "CidrBlock"),
              new Lookup.Key(DHCP, "dhcp-options-id", "DhcpOptionsId"),
              new Lookup.Key(STATE, "state", "State")),
          Map.of(),
          DataSourceAttributes.TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_vpc",
          "An existing VPC, selected by id, block, tags or filters.",
          attributes(),
          Set.of());

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all =
        new ArrayList<>(
            List.of(ID, CIDR, DEFAULT, DHCP, STATE, DataSourceAttributes.TAGS, Filter.ATTRIBUTE));
    all.addAll(
        List.of(
            CommonAttributes.ARN,
            CommonAttributes.OWNER_ID,
            BLOCKS,
            TENANCY,
            IPV6,
            IPV6_ASSOCIATION,
            MAIN,
            VpcDns.SUPPORT,
            VpcDns.HOSTNAMES,
            VpcDns.USAGE_METRICS));
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

  // EC2: describes a VPC without its main table and its DNS attributes.
  @Override
  public List<ReadQuery> further(Attributes arguments, String region, ReadAnswers answers) {
    List<Value.MapOf> found = LOOKUP.all(arguments, answers);
    if (found.size() != 1) {
      return List.of();
    }
    Value id = found.get(0).get("VpcId");
    List<ReadQuery> further = new ArrayList<>(VpcDns.reads(id));
    further.add(VpcReads.tables(id));
    return further;
  }

  @Override
  public Set<String> furtherActions() {
    return Set.of("DescribeVpcAttribute", "DescribeRouteTables");
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Value.MapOf vpc = LOOKUP.one(arguments, answers);
    Value id = vpc.get("VpcId");
    Observation seen =
        new Observation(arguments, vpc)
            .put(ID, id)
            .take(CIDR, "CidrBlock")
            .take(DEFAULT, "IsDefault", Value.of(false))
            .take(DHCP, "DhcpOptionsId")
            .take(STATE, "State")
            .take(TENANCY, "InstanceTenancy")
            .take(CommonAttributes.OWNER_ID, "OwnerId")
            .put(MAIN, VpcReads.mainTable(id, answers))
            .put(BLOCKS, blocks(vpc))
            .put(DataSourceAttributes.TAGS, DataSourceAttributes.tags(vpc))
            .arn("vpc", id.asText().orElse(""));
    VpcReads.ipv6(vpc)
        .ifPresent(
            block ->
                seen.put(IPV6, block.get("Ipv6CidrBlock"))
                    .put(IPV6_ASSOCIATION, block.get("AssociationId")));
    VpcDns.tell(id, answers, seen);
    return seen.attributes();
  }

  private static Value blocks(Value.MapOf vpc) {
    return Value.list(
        AnswerPaths.items(vpc, "CidrBlockAssociationSet").stream()
            .map(
                one ->
                    CallArguments.of("association_id", one.get("AssociationId"))
                        .and("cidr_block", one.get("CidrBlock"))
                        .and("state", AnswerPaths.first(one, "CidrBlockState.State"))
                        .map())
            .toList());
  }
}
