package dev.hextet.aws.instance;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
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
                  InstanceAttributes.AMI,
                  InstanceAttributes.SIZE,
                  InstanceAttributes.SUBNET,
                  InstanceAttributes.ZONE,
                  InstanceAttributes.PRIVATE_IP,
                  InstanceAttributes.IPV6_ADDRESSES,
                  InstanceAttributes.IPV6_COUNT,
                  InstanceAttributes.PUBLIC_IPV4,
                  InstanceAttributes.GROUPS,
                  InstanceAttributes.SOURCE_DEST_CHECK,
                  InstanceAttributes.KEY,
                  InstanceAttributes.USER_DATA,
                  InstanceAttributes.USER_DATA_BASE64,
                  InstanceAttributes.USER_DATA_REPLACES,
                  InstanceAttributes.PROFILE,
                  InstanceAttributes.METADATA,
                  InstanceAttributes.ROOT,
                  InstanceAttributes.PROTECTED,
                  InstanceAttributes.MONITORING,
                  ResourceTags.TAGS,
                  ResourceTags.TAGS_ALL,
                  InstanceAttributes.ID,
                  CommonAttributes.ARN,
                  InstanceAttributes.STATE,
                  InstanceAttributes.INTERFACE,
                  InstanceAttributes.PUBLIC_IP,
                  InstanceAttributes.PUBLIC_DNS,
                  InstanceAttributes.PRIVATE_DNS),
              UNSUPPORTED)
          .timeouts("create", "read", "update", "delete");

  @Override
  public List<Ec2Action> actions() {
    return InstanceActionRows.all();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("i", id, placement);
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

  @Override
  public List<ReadQuery> evidenceReads(RecordedResource recorded, Optional<String> consoleLine) {
    return InstanceEvidence.reads(recorded.id(), consoleLine);
  }

  @Override
  public List<String> evidence(
      RecordedResource recorded, Optional<String> consoleLine, ReadAnswers answers) {
    return InstanceEvidence.clauses(recorded.id(), consoleLine, answers);
  }

  /** As many addresses are counted as are listed. */
  @Override
  public Attributes foresee(DesiredResource draft) {
    Attributes wanted = ResourceTags.foresee(draft);
    Value own = Terms.unknown(Reference.to(draft.address(), InstanceAttributes.IPV6_COUNT.name()));
    return wanted.value(InstanceAttributes.IPV6_COUNT).equals(own)
            && wanted.value(InstanceAttributes.IPV6_ADDRESSES).unmarked()
                instanceof Value.ListOf list
        ? wanted.with(InstanceAttributes.IPV6_COUNT, Value.of(list.items().size()))
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
    return AccountFacts.of(wanted);
  }

  // EC2: a gateway cannot be detached while instances of its VPC have public addresses.
  @Override
  public Set<Address> implied(DesiredResource self, CheckContext others) {
    return others.target(self.attributes().value(InstanceAttributes.SUBNET)).stream()
        .map(subnet -> subnet.attributes().value(SubnetType.VPC))
        .flatMap(
            vpc -> others.having(InternetGatewayType.NAME, InternetGatewayType.VPC, vpc).stream())
        .map(DesiredResource::address)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> chosenAnew(DesiredResource kept, Set<String> configured, CheckContext world) {
    return configured.contains(InstanceAttributes.IPV6_COUNT.name())
            && InstanceIpv6.isRenumbered(kept, world)
        ? Set.of(InstanceAttributes.IPV6_ADDRESSES.name())
        : Set.of();
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(
        List.of(InstanceAttributes.SUBNET, InstanceAttributes.PRIVATE_IP),
        List.of(InstanceAttributes.SUBNET, InstanceAttributes.IPV6_ADDRESSES));
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(
        Set.of(InstanceAttributes.IPV6_ADDRESSES.name(), InstanceAttributes.IPV6_COUNT.name()),
        Set.of(InstanceAttributes.USER_DATA.name(), InstanceAttributes.USER_DATA_BASE64.name()));
  }
}
