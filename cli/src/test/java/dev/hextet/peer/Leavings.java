package dev.hextet.peer;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is in an EC2 endpoint, as its describing actions tell it, without what differs between two
 * runs that make the same: ids, which stand as their kinds, the order of lists, public addresses,
 * the host part of private IPv4 addresses, which EC2 chooses in the order in which it is asked,
 * times, and tags of hextet's own.
 */
public final class Leavings {
  private static final List<String> REGIONS = List.of("us-east-2", "us-west-2");

  private static final List<String> ACTIONS =
      List.of(
          "DescribeAddresses",
          "DescribeInstances",
          "DescribeInternetGateways",
          "DescribeKeyPairs",
          "DescribeNetworkAcls",
          "DescribeNetworkInterfaces",
          "DescribeRouteTables",
          "DescribeSecurityGroups",
          "DescribeSubnets",
          "DescribeVolumes",
          "DescribeVpcs");

  private static final Set<String> PASSING =
      Set.of(
          "AssociationTime",
          "AttachTime",
          "ClientToken",
          "CreateTime",
          "LaunchTime",
          "MacAddress",
          "PublicDnsName",
          "PublicIp",
          "PublicIpAddress",
          "UsageOperationUpdateTime");

  private static final Pattern ID = Pattern.compile("\\b([a-z]+(?:-[a-z]+)*)-0[0-9a-f]{16}\\b");

  /** An IPv4 address, or the one within a name such as {@code ip-10-0-1-247.ec2.internal}. */
  private static final Pattern IPV4 = Pattern.compile("^(ip-)?((?:\\d+[.-]){3})\\d+(?=$|[.])");

  private Leavings() {}

  /** By region and action, each thing as its expression, sorted. */
  static SortedMap<String, List<String>> at(URI endpoint) {
    SortedMap<String, List<String>> all = new TreeMap<>();
    for (String region : REGIONS) {
      try (Cloud cloud = new Ec2Provider().connect("aws", settings(region, endpoint))) {
        for (String action : ACTIONS) {
          List<Value.MapOf> items = cloud.read(ReadQuery.with(action, Value.map(Map.of())));
          all.put(
              region + " " + action,
              items.stream().map(item -> plain(item).expression()).sorted().toList());
        }
      }
    }
    return all;
  }

  private static Value.MapOf settings(String region, URI endpoint) {
    return Value.map(
        Map.of(
            "region", Value.of(region),
            "access_key", Value.of("test"),
            "secret_key", Value.of("test"),
            "endpoints", Value.map(Map.of("ec2", Value.of(endpoint.toString())))));
  }

  private static Value plain(Value value) {
    if (value instanceof Value.Text text) {
      String kind = ID.matcher(text.value()).replaceAll("$1");
      return Value.of(IPV4.matcher(kind).replaceAll("$1$2x"));
    } else if (value instanceof Value.ListOf list) {
      return Value.list(
          list.items().stream()
              .filter(item -> !isOurTag(item))
              .map(Leavings::plain)
              .sorted(Comparator.comparing(Value::expression))
              .toList());
    } else if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, plain(member)));
      members.keySet().removeAll(PASSING);
      members.values().removeIf(Value.list()::equals);
      return Value.map(members);
    }
    return value;
  }

  private static boolean isOurTag(Value item) {
    return item instanceof Value.MapOf map
        && map.get("Key").asText().filter(key -> key.startsWith("hextet:")).isPresent();
  }

  /** How many there are of each, by region and action. */
  public static SortedMap<String, Integer> counts(URI endpoint) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    at(endpoint).forEach((action, items) -> counts.put(action, items.size()));
    return counts;
  }
}
