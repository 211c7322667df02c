package dev.hextet.aws.network;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.net.Ipv4Cidr;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A VPC: an IPv4 block, and optionally an IPv6 block of Amazon. */
public final class VpcType implements Ec2ResourceType {
  public static final String NAME = "aws_vpc";

  public static final Attribute<Ipv4Cidr> CIDR_BLOCK =
      Attribute.required("cidr_block", AddressKinds.IPV4_CIDR)
          .replaces()
          .doc("Primary IPv4 block, a /16 to a /28.");
  static final Attribute<Boolean> AMAZON_IPV6 =
      Attribute.optional("assign_generated_ipv6_cidr_block", Kinds.BOOL)
          .fallback(Value.of(false))
          .doc("True if the VPC has a /56 that Amazon assigns.");
  static final Attribute<String> BORDER_GROUP =
      Attribute.cloudDefault("ipv6_cidr_block_network_border_group", ResourceNames.KIND)
          .replaces()
          .changesWith("assign_generated_ipv6_cidr_block")
          .doc("Zone group that announces the IPv6 block.");
  static final Attribute<Boolean> DNS_SUPPORT =
      Attribute.optional("enable_dns_support", Kinds.BOOL)
          .fallback(Value.of(true))
          .doc("True if Amazon's DNS server is enabled.");
  static final Attribute<Boolean> DNS_HOSTNAMES =
      Attribute.optional("enable_dns_hostnames", Kinds.BOOL)
          .fallback(Value.of(false))
          .doc("True if instances with public addresses receive public DNS names.");
  static final Attribute<Boolean> USAGE_METRICS =
      Attribute.optional("enable_network_address_usage_metrics", Kinds.BOOL)
          .fallback(Value.of(false))
          .doc("True if CloudWatch records network address usage metrics.");
  static final Attribute<String> TENANCY =
      Attribute.optional("instance_tenancy", Kinds.oneOf("default", "dedicated"))
          .fallback(Value.of("default"))
          .doc("Tenancy of new instances: default or dedicated.");
  public static final Attribute<?> IPV6_BLOCK =
      Attribute.computed("ipv6_cidr_block", AddressKinds.IPV6_CIDR)
          .prefixLength(56)
          .changesWith("assign_generated_ipv6_cidr_block")
          .irreversible("Amazon's IPv6 block is given back; another time it gives a different one.")
          .doc("IPv6 block.");
  static final Attribute<String> IPV6_ASSOCIATION =
      Attribute.computed("ipv6_association_id", Kinds.ID)
          .changesWith("assign_generated_ipv6_cidr_block")
          .doc("Id of the association of the IPv6 block.");
  static final Attribute<String> DHCP_OPTIONS =
      Attribute.computed("dhcp_options_id", Kinds.ID).doc("Id of the DHCP options set.");
  static final Attribute<String> DEFAULT_GROUP =
      Attribute.computed("default_security_group_id", Kinds.ID)
          .doc("Id of the VPC's default security group.");
  static final Attribute<String> DEFAULT_ACL =
      Attribute.computed("default_network_acl_id", Kinds.ID)
          .doc("Id of the VPC's default network ACL.");
  static final Attribute<String> DEFAULT_TABLE =
      Attribute.computed("default_route_table_id", Kinds.ID)
          .doc("Id of the VPC's default route table.");
  static final Attribute<String> MAIN_TABLE =
      Attribute.computed("main_route_table_id", Kinds.ID).doc("Id of the main route table.");

  private static final Schema SCHEMA =
      Schema.of(
          NAME,
          "A virtual private cloud (VPC), optionally with an IPv6 block.",
          List.of(
              CIDR_BLOCK,
              AMAZON_IPV6,
              BORDER_GROUP,
              DNS_SUPPORT,
              DNS_HOSTNAMES,
              USAGE_METRICS,
              TENANCY,
              ResourceTags.TAGS,
              ResourceTags.TAGS_ALL,
              CommonAttributes.ID,
              CommonAttributes.ARN,
              CommonAttributes.OWNER_ID,
              IPV6_BLOCK,
              IPV6_ASSOCIATION,
              DHCP_OPTIONS,
              DEFAULT_GROUP,
              DEFAULT_ACL,
              DEFAULT_TABLE,
              MAIN_TABLE),
          Set.of(
              "ipv4_ipam_pool_id",
              "ipv4_netmask_length",
              "ipv6_ipam_pool_id",
              "ipv6_netmask_length"));

  @Override
  public List<Ec2Action> actions() {
    return VpcActionRows.all();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("vpc", id, placement);
  }

  @Override
  public String importForm() {
    return "vpc-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return VpcReads.all(recorded);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return VpcReads.observe(recorded, answers);
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return VpcCalls.of(change);
  }

  /** Without an IPv6 block of Amazon, the block is not unknown but absent. */
  @Override
  public Attributes foresee(DesiredResource draft) {
    Attributes wanted = ResourceTags.foresee(draft);
    if (!wanted.value(AMAZON_IPV6).unmarked().equals(Value.of(false))) {
      return wanted;
    }
    for (Attribute<?> given : List.of(IPV6_BLOCK, IPV6_ASSOCIATION, BORDER_GROUP)) {
      if (wanted.value(given) instanceof Value.Unknown) {
        wanted = wanted.with(given, Value.NULL);
      }
    }
    return wanted;
  }

  // EC2: a VPC can leave dedicated hardware, and cannot move to it.
  @Override
  public Set<String> forcing(ResourceChange change) {
    boolean moves = change.changes(TENANCY) && !toDefault(change);
    return moves ? Set.of(TENANCY.name()) : Set.of();
  }

  private static boolean toDefault(ResourceChange change) {
    return change.after().value(TENANCY).unmarked().equals(Value.of("default"));
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    Attributes wanted = draft.attributes();
    wanted
        .get(CIDR_BLOCK)
        .ifPresent(block -> BlockSizes.VPC_IPV4.check(block, CIDR_BLOCK, findings));
    if (wanted.isTrue(DNS_HOSTNAMES)
        && wanted.value(DNS_SUPPORT).unmarked().equals(Value.of(false))) {
      findings.add(DNS_HOSTNAMES, AwsNetworkDiagnostic.DNS_HOSTNAMES_WITHOUT_SUPPORT.with());
    }
  }
}
