package dev.hextet.aws.common;

import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Finds what a creation made where the document wants no tags of ours: by what nothing else in its
 * VPC, or in its region, can have. VPCs, gateways and addresses have no such thing.
 */
public final class NaturalKey {
  private NaturalKey() {}

  /** A subnet's block, of whichever family it has. */
  public static OutcomeProbe subnet(Value vpc, Value ipv4, Value ipv6) {
    String filter = ipv4.isNull() ? "ipv6-cidr-block-association.ipv6-cidr-block" : "cidr-block";
    return in(vpc, "DescribeSubnets", filter, ipv4.isNull() ? ipv6 : ipv4, "SubnetId");
  }

  public static OutcomeProbe securityGroup(Value vpc, Value name) {
    return in(vpc, "DescribeSecurityGroups", "group-name", name, "GroupId");
  }

  public static OutcomeProbe keyPair(Value name) {
    return in(Value.NULL, "DescribeKeyPairs", "key-name", name, "KeyName");
  }

  /** EC2: keeps the token that an instance was launched with, and of no other thing. */
  public static OutcomeProbe instance() {
    return in(Value.NULL, "DescribeInstances", "client-token", SelfReferences.TOKEN, "InstanceId");
  }

  private static OutcomeProbe in(Value vpc, String action, String filter, Value key, String id) {
    Value.MapOf narrowed =
        vpc.isNull()
            ? CallArguments.NONE.map()
            : CallArguments.of("Filters", Value.list(filter("vpc-id", vpc))).map();
    return new OutcomeProbe.ByRead(
        new ReadQuery(action, narrowed, filter, List.of(key)), Map.of("id", id));
  }

  /** One of EC2's filters. */
  static Value filter(String name, Value... values) {
    return CallArguments.of("Name", name).and("Values", Value.list(List.of(values))).map();
  }
}
