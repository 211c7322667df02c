package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.network.VpcType;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations of the calls that a sandbox rejects with the codes of quotas. */
class QuotaExplanationTest {
  private static final String RAISE =
      "To raise it: aws service-quotas request-service-quota-increase --region us-east-2"
          + " --service-code %s --quota-code %s --desired-value N";

  private static Sandbox sandbox;
  private static Cloud cloud;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    cloud =
        new Ec2Provider(name -> "")
            .connect(
                "aws",
                TypeSamples.map(
                    "{'region': 'us-east-2', 'access_key': 'a', 'secret_key': 's',"
                        + " 'endpoints': {'ec2': '"
                        + sandbox.endpoint()
                        + "'}}"));
  }

  @AfterAll
  static void stop() {
    cloud.close();
    sandbox.close();
  }

  @BeforeEach
  void clear() {
    sandbox.faults().clear();
  }

  private static void reject(String action, String code) {
    sandbox.faults().add(new Fault(Calls.of(action), Effect.Refused.with(code)));
  }

  private static RecordedResource vpc() {
    return TypeSamples.recorded(new VpcType(), "", "{}");
  }

  /** Rejects a call with a code, and returns the explanation of the fault. */
  private static List<String> explained(String code, RecordedResource resource) {
    reject("CreateVpc", code);
    CloudFault fault =
        catchThrowableOfType(
            CloudFault.class,
            () -> cloud.call("CreateVpc", TypeSamples.map("{'CidrBlock': '10.0.0.0/16'}")));
    assertThat(fault.kind()).isEqualTo(FaultKind.QUOTA);
    return cloud.quota(fault.code(), resource);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VpcLimitExceeded | VPCs per Region, default 5. | vpc | L-F678F1CE",
        "SubnetLimitExceeded | Subnets per VPC, default 200. | vpc | L-407747CB",
        "InternetGatewayLimitExceeded | Internet gateways per Region, default 5. | vpc | L-A4707A72",
        "EgressOnlyInternetGatewayLimitExceeded | Egress-only internet gateways per Region,"
            + " default 5. | vpc | L-45FE3B85",
        "NatGatewayLimitExceeded | NAT gateways per Availability Zone, default 5. | vpc |"
            + " L-FE5A380F",
        "AddressLimitExceeded | EC2-VPC Elastic IPs, default 5. | ec2 | L-0263D0A3",
        "RouteTableLimitExceeded | Route tables per VPC, default 200. | vpc | L-589F43AA",
        "RouteLimitExceeded | Routes per route table, for each family, default 50. | vpc |"
            + " L-93826ACB",
        "NetworkAclLimitExceeded | Network ACLs per VPC, default 200. | vpc | L-B4A6D682",
        "NetworkAclEntryLimitExceeded | Rules per network ACL, default 20. | vpc | L-2AEEBF1A",
        "SecurityGroupLimitExceeded | VPC security groups per Region, default 2500. | vpc |"
            + " L-E79EC296",
        "RulesPerSecurityGroupLimitExceeded | Inbound or outbound rules per security group, for"
            + " each family, default 60. | vpc | L-0EA8095F",
        "SecurityGroupsPerInterfaceLimitExceeded | Security groups per network interface,"
            + " default 5. | vpc | L-2AFB9258",
        "NetworkInterfaceLimitExceeded | Network interfaces per Region, default 5000. | vpc |"
            + " L-DF5E4CA3",
        "VpcEndpointLimitExceeded | Gateway VPC endpoints per Region, default 20. | vpc |"
            + " L-1B52E74A",
        "VpcPeeringConnectionLimitExceeded | Active VPC peering connections per VPC, default 50."
            + " | vpc | L-7E9ECCDB",
        "CidrLimitExceeded | IPv4 or IPv6 CIDR blocks per VPC, default 5. | vpc | L-83CA0A9D",
        "VcpuLimitExceeded | Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances,"
            + " default 5 vCPUs. | ec2 | L-1216C47A",
        "InstanceLimitExceeded | Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances,"
            + " default 5 vCPUs. | ec2 | L-1216C47A",
      })
  void nameTheQuotaAndHowToRaiseIt(String code, String quota, String service, String id) {
    assertThat(explained(code, vpc())).startsWith("Quota: " + quota, RAISE.formatted(service, id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TagLimitExceeded | Limit: tags per resource, 50.",
        "PrivateIpAddressLimitExceeded | Limit: addresses per interface of the instance type.",
        "InvalidInterface.IpAddressLimitExceeded | Limit: addresses per interface of the instance"
            + " type.",
        "AttachmentLimitExceeded | Limit: volumes and interfaces per instance of the type.",
        "InsufficientInstanceCapacity | Limit: free capacity of EC2 for the type in the zone, not"
            + " a quota.",
        "InsufficientAddressCapacity | Limit: free Elastic IP addresses of EC2, not a quota.",
        "InsufficientFreeAddressesInSubnet | Limit: free IPv4 addresses of the subnet.",
      })
  void distinguishLimitsThatCannotBeRaised(String code, String limit) {
    List<String> lines = explained(code, vpc());

    assertThat(lines).hasSize(2).startsWith(limit);
    assertThat(lines.get(1)).isNotEmpty().doesNotContain("service-quotas");
  }

  @ParameterizedTest
  @CsvSource({
    "g4dn.xlarge, L-DB2E81BA",
    "p5.48xlarge, L-417A185B",
    "inf1.xlarge, L-1945791B",
    "x1e.xlarge, L-7295265B",
    "f1.2xlarge, L-74FC7D96",
    "t3.micro, L-1216C47A",
    "c7g.large, L-1216C47A",
  })
  void distinguishTheFamiliesOfInstances(String type, String id) {
    RecordedResource instance =
        TypeSamples.recorded(Ec2Catalog.TYPES.get(0), "", "{'instance_type': '" + type + "'}");

    assertThat(explained("VcpuLimitExceeded", instance).get(1)).contains("--quota-code " + id);
  }

  @Test
  void listWhatUsesAQuotaOfTheRegion() {
    List<String> before = explained("VpcLimitExceeded", vpc());
    sandbox.faults().clear();
    cloud.call("CreateVpc", TypeSamples.map("{'CidrBlock': '10.0.0.0/16'}"));

    assertThat(before.get(2)).startsWith("In use: ");
    assertThat(explained("VpcLimitExceeded", vpc()).get(2))
        .contains("vpc-")
        .isNotEqualTo(before.get(2));
  }

  @Test
  void listWhatUsesAQuotaOfTheVpcOnly() {
    RecordedResource subnet =
        TypeSamples.recorded(new SubnetType(), "", "{'vpc_id': 'vpc-0123456789abcdef0'}");

    assertThat(explained("SubnetLimitExceeded", subnet)).last().isEqualTo("In use: 0.");
    assertThat(explained("SubnetLimitExceeded", vpc())).hasSize(2);
  }

  @Test
  void omitWhatUsesTheQuotaIfTheReadIsRejected() {
    reject("DescribeVpcs", "UnauthorizedOperation");

    assertThat(explained("VpcLimitExceeded", vpc())).hasSize(2);
  }

  @Test
  void areEmptyForUnknownCodes() {
    assertThat(explained("HammockLimitExceeded", vpc())).isEmpty();
  }

  @Test
  void readOnlyWithMembersOfTheModel() {
    for (String code : ServiceQuotas.codes()) {
      ServiceQuotas.of(code, "")
          .orElseThrow()
          .shownUse()
          .map(ServiceQuota.Use::query)
          .ifPresent(Model::accepts);
    }
  }
}
