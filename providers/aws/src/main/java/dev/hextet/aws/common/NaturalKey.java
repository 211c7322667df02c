package dev.hextet.aws.common;

import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Finds a created object without ownership tags, by attributes that are unique in its VPC or
 * region. VPCs, gateways and addresses have no such attribute.
 */
public final class NaturalKey {
  private NaturalKey() {}

  /** A subnet's block, of whichever family it has. */
  public static OutcomeProbe subnet(Value vpc, Value ipv4, Value ipv6) {
    ReadQuery query =
        ipv4.isNull()
            ? ReadQuery.by(
                "DescribeSubnets",
                "ipv6-cidr-block-association.ipv6-cidr-block",
                "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock",
                ipv6)
            : ReadQuery.by("DescribeSubnets", "cidr-block", "CidrBlock", ipv4);
    return in(vpc, query, "SubnetId");
  }

  public static OutcomeProbe securityGroup(Value vpc, Value name) {
    return in(
        vpc, ReadQuery.by("DescribeSecurityGroups", "group-name", "GroupName", name), "GroupId");
  }

  public static OutcomeProbe keyPair(Value name) {
    return in(Value.NULL, ReadQuery.by("DescribeKeyPairs", "key-name", "KeyName", name), "KeyName");
  }

  /** EC2: keeps the client token of instances only. */
  public static OutcomeProbe instance() {
    return in(
        Value.NULL,
        ReadQuery.by("DescribeInstances", "client-token", "ClientToken", SelfReferences.TOKEN),
        "InstanceId");
  }

  private static OutcomeProbe in(Value vpc, ReadQuery query, String idPath) {
    Value.MapOf narrowed =
        vpc.isNull()
            ? CallArguments.NONE.map()
            : CallArguments.of("Filters", Value.list(filter("vpc-id", vpc))).map();
    return new OutcomeProbe.ByRead(query.withArguments(narrowed), Map.of("id", idPath));
  }

  /** One of EC2's filters. */
  static Value filter(String name, Value... values) {
    return CallArguments.of("Name", name).and("Values", Value.list(List.of(values))).map();
  }
}
