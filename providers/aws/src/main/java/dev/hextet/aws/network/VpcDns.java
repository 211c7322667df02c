package dev.hextet.aws.network;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/** The attributes of a VPC that require a read each, in the result of a data source. */
final class VpcDns {
  static final Attribute<Boolean> SUPPORT =
      Attribute.computed("enable_dns_support", Kinds.BOOL)
          .doc("True if Amazon's DNS server is enabled.");
  static final Attribute<Boolean> HOSTNAMES =
      Attribute.computed("enable_dns_hostnames", Kinds.BOOL)
          .doc("True if instances with public addresses have public DNS names.");
  static final Attribute<Boolean> USAGE_METRICS =
      Attribute.computed("enable_network_address_usage_metrics", Kinds.BOOL)
          .doc("True if network address usage metrics are enabled.");

  private static final Map<Attribute<Boolean>, String> NAMES =
      Map.of(
          SUPPORT, "EnableDnsSupport",
          HOSTNAMES, "EnableDnsHostnames",
          USAGE_METRICS, "EnableNetworkAddressUsageMetrics");

  private VpcDns() {}

  static List<ReadQuery> reads(Value vpc) {
    return NAMES.values().stream().sorted().map(name -> read(vpc, name)).toList();
  }

  private static ReadQuery read(Value vpc, String name) {
    return ReadQuery.with(
        "DescribeVpcAttribute",
        CallArguments.of("VpcId", vpc)
            .and("Attribute", Character.toLowerCase(name.charAt(0)) + name.substring(1))
            .map());
  }

  static void tell(Value vpc, ReadAnswers answers, Observation seen) {
    NAMES.forEach(
        (attribute, name) ->
            answers.items(read(vpc, name)).stream()
                .findFirst()
                .ifPresent(
                    answer -> seen.put(attribute, AnswerPaths.first(answer, name + ".Value"))));
  }
}
