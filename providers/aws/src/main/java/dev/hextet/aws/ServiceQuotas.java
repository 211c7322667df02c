package dev.hextet.aws;

import dev.hextet.aws.ServiceQuota.Use;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The quotas and limits behind EC2's error codes, with their defaults (Amazon VPC User Guide,
 * "Amazon VPC quotas"; Amazon EC2 User Guide, "Amazon EC2 service quotas").
 */
final class ServiceQuotas {
  private static final String STANDARD =
      "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances";
  private static final Use RUNNING =
      new Use(
          "",
          ReadQuery.by(
              "DescribeInstances",
              "instance-state-name",
              "State.Name",
              Value.of("pending"),
              Value.of("running")),
          "InstanceId");
  private static final ServiceQuota VCPUS =
      ServiceQuota.raisable(STANDARD, "5 vCPUs", "ec2/L-1216C47A").usedBy(RUNNING);

  /** Quotas of the vCPUs of other instance families, by the letters of the family. */
  private static final Map<String, ServiceQuota> OTHER_FAMILIES =
      Map.of(
          "f", vcpus("Running On-Demand F instances", "ec2/L-74FC7D96"),
          "g", vcpus("Running On-Demand G and VT instances", "ec2/L-DB2E81BA"),
          "inf", vcpus("Running On-Demand Inf instances", "ec2/L-1945791B"),
          "p", vcpus("Running On-Demand P instances", "ec2/L-417A185B"),
          "vt", vcpus("Running On-Demand G and VT instances", "ec2/L-DB2E81BA"),
          "x", vcpus("Running On-Demand X instances", "ec2/L-7295265B"));

  private static final Map<String, ServiceQuota> BY_CODE = new TreeMap<>(rows());

  private ServiceQuotas() {}

  private static Map<String, ServiceQuota> rows() {
    Map<String, ServiceQuota> rows = new TreeMap<>();
    regional(rows);
    ofVpcs(rows);
    ofMembers(rows);
    ofInstances(rows);
    return rows;
  }

  private static void regional(Map<String, ServiceQuota> rows) {
    rows.put(
        "VpcLimitExceeded",
        ServiceQuota.raisable("VPCs per Region", "5", "vpc/L-F678F1CE")
            .usedBy(all("DescribeVpcs", "VpcId")));
    rows.put(
        "InternetGatewayLimitExceeded",
        ServiceQuota.raisable("Internet gateways per Region", "5", "vpc/L-A4707A72")
            .usedBy(all("DescribeInternetGateways", "InternetGatewayId")));
    rows.put(
        "EgressOnlyInternetGatewayLimitExceeded",
        ServiceQuota.raisable("Egress-only internet gateways per Region", "5", "vpc/L-45FE3B85")
            .usedBy(all("DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGatewayId")));
    rows.put(
        "AddressLimitExceeded",
        ServiceQuota.raisable("EC2-VPC Elastic IPs", "5", "ec2/L-0263D0A3")
            .usedBy(all("DescribeAddresses", "PublicIp")));
    rows.put(
        "SecurityGroupLimitExceeded",
        ServiceQuota.raisable("VPC security groups per Region", "2500", "vpc/L-E79EC296"));
    rows.put(
        "NetworkInterfaceLimitExceeded",
        ServiceQuota.raisable("Network interfaces per Region", "5000", "vpc/L-DF5E4CA3"));
    rows.put(
        "NatGatewayLimitExceeded",
        ServiceQuota.raisable("NAT gateways per Availability Zone", "5", "vpc/L-FE5A380F"));
    rows.put(
        "VpcEndpointLimitExceeded",
        ServiceQuota.raisable("Gateway VPC endpoints per Region", "20", "vpc/L-1B52E74A"));
  }

  private static void ofVpcs(Map<String, ServiceQuota> rows) {
    rows.put(
        "SubnetLimitExceeded",
        ServiceQuota.raisable("Subnets per VPC", "200", "vpc/L-407747CB")
            .usedBy(inVpc("DescribeSubnets", "SubnetId")));
    rows.put(
        "RouteTableLimitExceeded",
        ServiceQuota.raisable("Route tables per VPC", "200", "vpc/L-589F43AA")
            .usedBy(inVpc("DescribeRouteTables", "RouteTableId")));
    rows.put(
        "NetworkAclLimitExceeded",
        ServiceQuota.raisable("Network ACLs per VPC", "200", "vpc/L-B4A6D682"));
    rows.put(
        "CidrLimitExceeded",
        ServiceQuota.raisable("IPv4 or IPv6 CIDR blocks per VPC", "5", "vpc/L-83CA0A9D"));
    rows.put(
        "VpcPeeringConnectionLimitExceeded",
        ServiceQuota.raisable("Active VPC peering connections per VPC", "50", "vpc/L-7E9ECCDB"));
  }

  private static void ofMembers(Map<String, ServiceQuota> rows) {
    rows.put(
        "RouteLimitExceeded",
        ServiceQuota.raisable("Routes per route table, for each family", "50", "vpc/L-93826ACB"));
    rows.put(
        "NetworkAclEntryLimitExceeded",
        ServiceQuota.raisable("Rules per network ACL", "20", "vpc/L-2AEEBF1A"));
    rows.put(
        "RulesPerSecurityGroupLimitExceeded",
        ServiceQuota.raisable(
            "Inbound or outbound rules per security group, for each family",
            "60",
            "vpc/L-0EA8095F"));
    rows.put(
        "SecurityGroupsPerInterfaceLimitExceeded",
        ServiceQuota.raisable("Security groups per network interface", "5", "vpc/L-2AFB9258"));
    rows.put(
        "TagLimitExceeded",
        ServiceQuota.fixed("tags per resource", "50", "Remove tags; hextet itself uses three."));
  }

  private static void ofInstances(Map<String, ServiceQuota> rows) {
    rows.put("VcpuLimitExceeded", VCPUS);
    rows.put("InstanceLimitExceeded", VCPUS);
    for (String code :
        new String[] {"PrivateIpAddressLimitExceeded", "InvalidInterface.IpAddressLimitExceeded"}) {
      rows.put(
          code,
          ServiceQuota.fixed(
              "addresses per interface of the instance type",
              "",
              "Request fewer addresses, or choose a larger type."));
    }
    rows.put(
        "AttachmentLimitExceeded",
        ServiceQuota.fixed(
            "volumes and interfaces per instance of the type", "", "Choose a larger type."));
    rows.put(
        "InsufficientInstanceCapacity",
        ServiceQuota.fixed(
            "free capacity of EC2 for the type in the zone, not a quota",
            "",
            "Choose another zone or type, or run the command again later."));
    rows.put(
        "InsufficientAddressCapacity",
        ServiceQuota.fixed(
            "free Elastic IP addresses of EC2, not a quota", "", "Run the command again later."));
    rows.put(
        "InsufficientFreeAddressesInSubnet",
        ServiceQuota.fixed(
            "free IPv4 addresses of the subnet",
            "",
            "Use another subnet, or one with a larger block."));
  }

  private static ServiceQuota vcpus(String name, String code) {
    return ServiceQuota.raisable(name, "", code).usedBy(RUNNING);
  }

  private static Use all(String action, String idPath) {
    return new Use("", ReadQuery.with(action, Value.map(Map.of())), idPath);
  }

  private static Use inVpc(String action, String idPath) {
    return new Use("vpc_id", ReadQuery.by(action, "vpc-id", "VpcId"), idPath);
  }

  /**
   * Returns the quota behind an error code; empty if it is unknown.
   *
   * @param instanceType the type of the rejected instance; empty for other resources
   */
  static Optional<ServiceQuota> of(String code, String instanceType) {
    String family = instanceType.replaceFirst("[^a-z].*", "");
    boolean isVcpus = VCPUS.equals(BY_CODE.get(code));
    return Optional.ofNullable(isVcpus ? OTHER_FAMILIES.get(family) : null)
        .or(() -> Optional.ofNullable(BY_CODE.get(code)));
  }

  /** Returns all error codes with a quota or limit, sorted. */
  static Iterable<String> codes() {
    return BY_CODE.keySet();
  }
}
