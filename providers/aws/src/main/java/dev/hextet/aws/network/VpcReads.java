package dev.hextet.aws.network;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reads of a VPC. One returns the VPC itself. Its DNS attributes require a read each, so only
 * those that the document sets are read. Its default objects are read once.
 */
final class VpcReads {
  /**
   * An attribute in DescribeVpcAttribute: the name in the request, and the member of the answer.
   */
  private record Detail(String name, String member) {}

  private static final Map<Attribute<Boolean>, Detail> DETAILS =
      Map.of(
          VpcType.DNS_SUPPORT, new Detail("enableDnsSupport", "EnableDnsSupport"),
          VpcType.DNS_HOSTNAMES, new Detail("enableDnsHostnames", "EnableDnsHostnames"),
          VpcType.USAGE_METRICS,
              new Detail("enableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics"));

  // EC2: names the pool of Amazon; other endpoints leave it out.
  private static final Set<String> AMAZON_POOLS = Set.of("", "Amazon");

  private static final Set<String> OVER = Set.of("disassociating", "disassociated", "failed");

  private VpcReads() {}

  static ReadQuery vpc(Value id) {
    return ReadQuery.by("DescribeVpcs", "vpc-id", "VpcId", id);
  }

  static List<ReadQuery> all(RecordedResource recorded) {
    Value id = Value.of(recorded.id());
    List<ReadQuery> reads = new ArrayList<>();
    reads.add(vpc(id));
    DETAILS.forEach(
        (attribute, detail) -> {
          if (recorded.configures(attribute)) {
            reads.add(detail(id, detail));
          }
        });
    if (!isComplete(recorded)) {
      reads.add(groups(id));
      reads.add(acls(id));
      reads.add(tables(id));
    }
    return reads;
  }

  /** Determines whether the ids of the VPC's default resources are recorded. */
  private static boolean isComplete(RecordedResource recorded) {
    return recorded.attributes().has(VpcType.DEFAULT_GROUP)
        && recorded.attributes().has(VpcType.DEFAULT_ACL)
        && recorded.attributes().has(VpcType.MAIN_TABLE);
  }

  private static ReadQuery detail(Value id, Detail detail) {
    return ReadQuery.with(
        "DescribeVpcAttribute",
        CallArguments.of("VpcId", id).and("Attribute", detail.name()).map());
  }

  private static ReadQuery groups(Value id) {
    return ReadQuery.by("DescribeSecurityGroups", "vpc-id", "VpcId", id);
  }

  private static ReadQuery acls(Value id) {
    return ReadQuery.by("DescribeNetworkAcls", "vpc-id", "VpcId", id);
  }

  static ReadQuery tables(Value id) {
    return ReadQuery.by("DescribeRouteTables", "vpc-id", "VpcId", id);
  }

  static Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(vpc(Value.of(recorded.id())), "VpcId", recorded.id())
        .map(item -> observe(recorded, item, answers));
  }

  private static Attributes observe(
      RecordedResource recorded, Value.MapOf item, ReadAnswers answers) {
    Observation seen =
        new Observation(recorded, item)
            .take(CommonAttributes.ID, "VpcId")
            .take(VpcType.CIDR_BLOCK, "CidrBlock")
            .take(VpcType.TENANCY, "InstanceTenancy")
            .take(VpcType.DHCP_OPTIONS, "DhcpOptionsId")
            .take(CommonAttributes.OWNER_ID, "OwnerId")
            .arn("vpc", recorded.id())
            .tags("Tags");
    ipv6(item, seen);
    DETAILS.forEach((attribute, detail) -> detail(recorded, attribute, detail, answers, seen));
    fromBirth(recorded, answers, seen);
    return seen.attributes();
  }

  /** The association of a VPC's or a subnet's IPv6 block, if it has one. */
  static Optional<Value.MapOf> ipv6(Value.MapOf item) {
    return AnswerPaths.items(item, "Ipv6CidrBlockAssociationSet").stream()
        .filter(one -> !OVER.contains(AnswerPaths.text(one, "Ipv6CidrBlockState.State").orElse("")))
        .findFirst();
  }

  private static void ipv6(Value.MapOf item, Observation seen) {
    Optional<Value.MapOf> block = ipv6(item);
    boolean ofAmazon =
        block
            .filter(one -> AMAZON_POOLS.contains(AnswerPaths.text(one, "Ipv6Pool").orElse("")))
            .isPresent();
    seen.put(VpcType.AMAZON_IPV6, Value.of(ofAmazon));
    block.ifPresent(
        one ->
            seen.put(VpcType.IPV6_BLOCK, one.get("Ipv6CidrBlock"))
                .put(VpcType.IPV6_ASSOCIATION, one.get("AssociationId"))
                .put(VpcType.BORDER_GROUP, one.get("NetworkBorderGroup")));
  }

  /**
   * Keeps the recorded values of attributes that the document does not set: no query requests them.
   */
  private static void detail(
      RecordedResource recorded,
      Attribute<Boolean> attribute,
      Detail detail,
      ReadAnswers answers,
      Observation seen) {
    Value known = recorded.attributes().value(attribute);
    Value reported =
        answers.items(detail(Value.of(recorded.id()), detail)).stream()
            .findFirst()
            .map(answer -> AnswerPaths.first(answer, detail.member() + ".Value"))
            .orElse(Value.NULL);
    seen.put(
        attribute, reported.isNull() ? known.isNull() ? attribute.fallback() : known : reported);
  }

  private static void fromBirth(RecordedResource recorded, ReadAnswers answers, Observation seen) {
    if (isComplete(recorded)) {
      seen.keep(VpcType.DEFAULT_GROUP)
          .keep(VpcType.DEFAULT_ACL)
          .keep(VpcType.DEFAULT_TABLE)
          .keep(VpcType.MAIN_TABLE);
      return;
    }
    Value id = Value.of(recorded.id());
    Value table = mainTable(id, answers);
    seen.put(
            VpcType.DEFAULT_GROUP,
            of(answers, groups(id), "GroupName", Value.of("default"), "GroupId"))
        .put(
            VpcType.DEFAULT_ACL, of(answers, acls(id), "IsDefault", Value.of(true), "NetworkAclId"))
        .put(VpcType.MAIN_TABLE, table)
        .put(VpcType.DEFAULT_TABLE, table);
  }

  /** The id of the route table of subnets that have none of their own. */
  static Value mainTable(Value vpc, ReadAnswers answers) {
    return of(answers, tables(vpc), "Associations.Main", Value.of(true), "RouteTableId");
  }

  /** Returns the id of the object of this VPC with a value at a path. */
  private static Value of(ReadAnswers answers, ReadQuery query, String path, Value has, String id) {
    return answers.items(query).stream()
        .filter(item -> query.values().contains(item.get("VpcId")))
        .filter(item -> AnswerPaths.all(item, path).contains(has))
        .findFirst()
        .map(item -> item.get(id))
        .orElse(Value.NULL);
  }
}
