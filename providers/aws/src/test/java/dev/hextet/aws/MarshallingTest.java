package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

class MarshallingTest {

  @Test
  void whatIsFilledInIsReadBack() {
    Value.MapOf members =
        Samples.map(
            "{'ClientToken': 't', 'ImageId': 'ami-1', 'MinCount': 1, 'MaxCount': 1, 'EbsOptimized': true,"
                + " 'NetworkInterfaces': [{'DeviceIndex': 0, 'Groups': ['sg-1', 'sg-2'],"
                + " 'Ipv6Addresses': [{'Ipv6Address': '2001:db8::4'}]}], 'MetadataOptions':"
                + " {'HttpTokens': 'required'}}");

    RunInstancesRequest request = Marshaller.fill(RunInstancesRequest.builder(), members).build();

    assertThat(request.networkInterfaces().get(0).ipv6Addresses().get(0).ipv6Address())
        .isEqualTo("2001:db8::4");
    assertThat(Unmarshaller.map(request)).isEqualTo(members);
  }

  @Test
  void binaryMembersAreBase64() {
    ImportKeyPairRequest request =
        Marshaller.fill(
                ImportKeyPairRequest.builder(),
                Samples.map("{'PublicKeyMaterial': 'c3NoIGtleQ=='}"))
            .build();

    assertThat(request.publicKeyMaterial().asUtf8String()).isEqualTo("ssh key");
  }

  @Test
  void whatEc2LeavesOutIsLeftOut() {
    assertThat(Unmarshaller.map(DescribeVpcsResponse.builder().build()))
        .isEqualTo(Samples.map("{}"));
  }

  @Test
  void anUnknownMemberIsABugThatNamesIt() {
    assertThatThrownBy(
            () ->
                Marshaller.fill(
                    ModifySubnetAttributeRequest.builder(), Samples.map("{'Ipv6Nativ': true}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("EC2's ModifySubnetAttributeRequest has no member Ipv6Nativ");
  }

  @Test
  void aMemberOfAnotherTypeIsABugThatNamesIt() {
    assertThatThrownBy(
            () ->
                Marshaller.fill(
                    ModifySubnetAttributeRequest.builder(), Samples.map("{'SubnetId': 1}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("EC2's member SubnetId cannot be a number");
  }
}
