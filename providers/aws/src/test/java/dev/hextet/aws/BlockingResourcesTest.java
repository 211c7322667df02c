package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.VpcType;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockingResourcesTest {
  private final Map<String, List<Value.MapOf>> world = new HashMap<>();

  private BlockingResourcesTest with(String action, String... items) {
    world.put(action, List.of(items).stream().map(TypeSamples::map).toList());
    return this;
  }

  private List<String> of(RecordedResource recorded) {
    return new BlockingResources(this::read).of(recorded);
  }

  private List<Value.MapOf> read(ReadQuery query) {
    Model.accepts(query);
    if (query.action().equals("DescribeVpcEndpoints")) {
      throw new CloudFault(FaultKind.DENIED, "UnauthorizedOperation", "no");
    }
    return world.getOrDefault(query.action(), List.of());
  }

  @Test
  void namesWhatIsInAVpcAndNotWhatItHasFromBirth() {
    with(
            "DescribeNetworkInterfaces",
            "{'NetworkInterfaceId': 'eni-1', 'Description': 'ELB app/x', 'Attachment':"
                + " {'InstanceId': 'i-1'}}")
        .with("DescribeEgressOnlyInternetGateways", "{'EgressOnlyInternetGatewayId': 'eigw-1'}")
        .with(
            "DescribeSubnets",
            "{'SubnetId': 'subnet-1', 'Tags': [{'Key': 'hextet:address', 'Value':"
                + " 'aws_subnet.web'}]}")
        .with(
            "DescribeSecurityGroups",
            "{'GroupId': 'sg-0', 'GroupName': 'default'}",
            "{'GroupId': 'sg-1', 'GroupName': 'web', 'Tags': [{'Key': 'Name', 'Value': 'w'}]}")
        .with("DescribeRouteTables", "{'RouteTableId': 'rtb-1', 'Associations': [{'Main': true}]}")
        .with("DescribeNatGateways", "{'NatGatewayId': 'nat-1', 'State': 'deleted'}");

    assertThat(of(TypeSamples.recorded(new VpcType(), "vpc-1", "{}")))
        .containsExactly(
            "egress-only internet gateway eigw-1",
            "interface eni-1 (ELB app/x, of i-1)",
            "security group sg-1 (w)",
            "subnet subnet-1 (aws_subnet.web)");
  }

  @Test
  void namesThePublicAddressesThatKeepAGateway() {
    with(
        "DescribeNetworkInterfaces",
        "{'NetworkInterfaceId': 'eni-1', 'Association': {'PublicIp': '192.0.2.1'}}",
        "{'NetworkInterfaceId': 'eni-2'}");

    assertThat(of(TypeSamples.recorded(new InternetGatewayType(), "igw-1", "{'vpc_id': 'vpc-1'}")))
        .containsExactly("interface eni-1");
    assertThat(of(TypeSamples.recorded(new InternetGatewayType(), "igw-1", "{}"))).isEmpty();
  }
}
