package dev.hextet.aws.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.TypeSamples;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Address;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

class MarshallingTest {

  @Test
  void fillsInWhatIsGiven() {
    Value.MapOf members =
        TypeSamples.map(
            "{'ClientToken': 't', 'ImageId': 'ami-1', 'MinCount': 1, 'MaxCount': 1, 'EbsOptimized': true,"
                + " 'NetworkInterfaces': [{'DeviceIndex': 0, 'Groups': ['sg-1', 'sg-2'],"
                + " 'Ipv6Addresses': [{'Ipv6Address': '2001:db8::4'}]}], 'MetadataOptions':"
                + " {'HttpTokens': 'required'}}");

    RunInstancesRequest request = Marshaller.fill(RunInstancesRequest.builder(), members).build();

    assertThat(request)
        .isEqualTo(
            RunInstancesRequest.builder()
                .clientToken("t")
                .imageId("ami-1")
                .minCount(1)
                .maxCount(1)
                .ebsOptimized(true)
                .networkInterfaces(
                    InstanceNetworkInterfaceSpecification.builder()
                        .deviceIndex(0)
                        .groups("sg-1", "sg-2")
                        .ipv6Addresses(
                            InstanceIpv6Address.builder().ipv6Address("2001:db8::4").build())
                        .build())
                .metadataOptions(options -> options.httpTokens("required"))
                .build());
  }

  @Test
  void binaryMembersAreBase64() {
    ImportKeyPairRequest request =
        Marshaller.fill(
                ImportKeyPairRequest.builder(),
                TypeSamples.map("{'PublicKeyMaterial': 'c3NoIGtleQ=='}"))
            .build();

    assertThat(request.publicKeyMaterial().asUtf8String()).isEqualTo("ssh key");
  }

  @Test
  void whatEc2LeavesOutIsLeftOut() {
    Value.MapOf answer =
        read("<DescribeVpcsResponse><vpcSet/><nextToken/><news>1</news></DescribeVpcsResponse>");

    assertThat(answer).isEqualTo(TypeSamples.map("{'NextToken': ''}"));
  }

  private static Value.MapOf read(String answer) {
    return Unmarshaller.map(
        Ec2Action.of(
            "DescribeVpcs",
            () ->
                ActionForm.sdk(DescribeVpcsRequest::builder, Ec2Client::describeVpcs)
                    .items("Vpcs")),
        DescribeVpcsResponse.builder().build(),
        new XmlReader().root(answer.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anUnknownMemberIsABugThatNamesIt() {
    assertThatThrownBy(
            () ->
                Marshaller.fill(
                    ModifySubnetAttributeRequest.builder(), TypeSamples.map("{'Ipv6Nativ': true}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("EC2's ModifySubnetAttributeRequest has no member Ipv6Nativ");
  }

  @Test
  void aMemberOfAnotherTypeIsABugThatNamesIt() {
    assertThatThrownBy(
            () ->
                Marshaller.fill(
                    ModifySubnetAttributeRequest.builder(), TypeSamples.map("{'SubnetId': 1}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("EC2's member SubnetId cannot be a number");
  }
}
