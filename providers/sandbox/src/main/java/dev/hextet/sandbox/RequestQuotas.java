package dev.hextet.sandbox;

import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which buckets a call takes its tokens from, with the sizes that AWS publishes for the EC2 API
 * (Amazon EC2 API Reference, "Request throttling"): one for each action, but for a few that share
 * one; and for calls about instances a second one, counted by the instance.
 */
final class RequestQuotas {

  /**
   * What a call takes.
   *
   * @param bucket the name of the bucket
   * @param tokens how many
   * @param burst how many the bucket holds
   * @param perSecond how many come in each second
   */
  record Charge(String bucket, double tokens, double burst, double perSecond) {}

  /** How many calls may come at once, and how many more each second. */
  private record Rate(double burst, double perSecond) {}

  private static final Rate READ = new Rate(100, 20);
  private static final Rate READ_ALL = new Rate(50, 10);
  private static final Rate CHANGE = new Rate(50, 5);
  private static final Rate INTERFACES = new Rate(100, 5);
  private static final Rate TAGS = new Rate(100, 10);
  private static final Rate LAUNCHES = new Rate(5, 2);
  private static final Rate NAT = new Rate(10, 1);
  private static final Rate ENDPOINTS = new Rate(4, 0.3);

  /** Reads that cost more without a filter or a page size. */
  private static final Set<String> LARGE =
      Set.of(
          "DescribeInstances",
          "DescribeInstanceStatus",
          "DescribeNetworkInterfaces",
          "DescribeSecurityGroups",
          "DescribeVolumes");

  /** What EC2 calls resource-intensive: these share one bucket. */
  private static final Set<String> INTENSIVE =
      Set.of(
          "AcceptVpcPeeringConnection",
          "AuthorizeSecurityGroupIngress",
          "CreateKeyPair",
          "CreateVpcPeeringConnection",
          "DeleteVpcPeeringConnection",
          "RejectVpcPeeringConnection",
          "RevokeSecurityGroupIngress");

  private static final Map<String, Rate> SPECIAL =
      Map.ofEntries(
          Map.entry("AssignIpv6Addresses", INTERFACES),
          Map.entry("AssignPrivateIpAddresses", INTERFACES),
          Map.entry("UnassignPrivateIpAddresses", INTERFACES),
          Map.entry("CreateNetworkInterface", INTERFACES),
          Map.entry("DeleteNetworkInterface", INTERFACES),
          Map.entry("ModifyNetworkInterfaceAttribute", INTERFACES),
          Map.entry("ModifyInstanceMetadataOptions", INTERFACES),
          Map.entry("TerminateInstances", INTERFACES),
          Map.entry("CreateTags", TAGS),
          Map.entry("DeleteTags", TAGS),
          Map.entry("RunInstances", LAUNCHES),
          Map.entry("StartInstances", LAUNCHES),
          Map.entry("CreateNatGateway", NAT),
          Map.entry("DeleteNatGateway", NAT),
          Map.entry("AssociateNatGatewayAddress", NAT),
          Map.entry("DisassociateNatGatewayAddress", NAT),
          Map.entry("CreateVpcEndpoint", ENDPOINTS),
          Map.entry("ModifyVpcEndpoint", ENDPOINTS),
          Map.entry("DeleteVpcEndpoints", ENDPOINTS));

  /** Instances that may be called for, in all calls of an action together. */
  private static final Map<String, Rate> BY_INSTANCE =
      Map.of(
          "RunInstances", new Rate(1000, 2),
          "StartInstances", new Rate(1000, 2),
          "StopInstances", new Rate(1000, 20),
          "TerminateInstances", new Rate(1000, 20));

  private RequestQuotas() {}

  /** All that a call takes; it is let through if there is enough of each. */
  static List<Charge> of(ApiRequest query) {
    String action = query.action();
    List<Charge> charges = new ArrayList<>();
    boolean shared = INTENSIVE.contains(action);
    charges.add(charge(shared ? "resource-intensive" : action, 1, rate(query)));
    Rate byInstance = BY_INSTANCE.get(action);
    if (byInstance != null) {
      charges.add(charge(action + "/instances", instances(query.parameters()), byInstance));
    }
    return charges;
  }

  private static Charge charge(String bucket, double tokens, Rate rate) {
    return new Charge(bucket, tokens, rate.burst(), rate.perSecond());
  }

  private static Rate rate(ApiRequest query) {
    if (Calls.isRead(query.action())) {
      boolean bounded = query.parameters().has("Filter.1") || query.parameters().has("MaxResults");
      return LARGE.contains(query.action()) && !bounded ? READ_ALL : READ;
    }
    return SPECIAL.getOrDefault(query.action(), CHANGE);
  }

  /** How many instances a call is for; what makes no sense is refused by the action itself. */
  private static double instances(Parameters parameters) {
    Map<String, String> all = parameters.asMap();
    String most = all.getOrDefault("MaxCount", "");
    return most.matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(most)
        : all.keySet().stream().filter(name -> name.startsWith("InstanceId.")).count();
  }
}
