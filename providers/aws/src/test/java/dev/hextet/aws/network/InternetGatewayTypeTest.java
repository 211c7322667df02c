package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ApiCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternetGatewayTypeTest {
  private final InternetGatewayType type = new InternetGatewayType();

  private static List<String> checked(List<ApiCall> calls) {
    calls.forEach(Model::accepts);
    return TypeSamples.lines(calls);
  }

  @Test
  void isMadeAndAttached() {
    List<ApiCall> calls = type.calls(TypeSamples.creation(type, "{'vpc_id': '?aws_vpc.main.id'}"));

    assertThat(checked(calls).get(1))
        .isEqualTo(
            "AttachInternetGateway {\"InternetGatewayId\" = self.id, \"VpcId\" ="
                + " aws_vpc.main.id}");
    assertThat(calls.get(1).waits().get(0).wanted()).contains("available");
  }

  @Test
  void isMadeWithoutAVpc() {
    assertThat(
            TypeSamples.actions(
                type.calls(
                    TypeSamples.creation(type, "{'vpc_id': '?aws_internet_gateway.main.vpc_id'}"))))
        .containsExactly("CreateInternetGateway");
  }

  @Test
  void movesToAnotherVpc() {
    assertThat(
            checked(
                type.calls(TypeSamples.update(type, "{'vpc_id': 'vpc-1'}", "{'vpc_id': 'vpc-2'}"))))
        .containsExactly(
            "DetachInternetGateway {\"InternetGatewayId\" = self.id, \"VpcId\" = \"vpc-1\"}",
            "AttachInternetGateway {\"InternetGatewayId\" = self.id, \"VpcId\" = \"vpc-2\"}");
  }

  // EC2: a gateway stays while an instance has a public address through it.
  @Test
  void leavesItsVpcAfterTheInstancesThatGo() {
    assertThat(type.calls(TypeSamples.update(type, "{'vpc_id': 'vpc-1'}", "{'vpc_id': 'vpc-2'}")))
        .extracting(ApiCall::takes)
        .containsExactly(true, false);
  }

  @Test
  void isDetachedAndDeleted() {
    assertThat(checked(type.calls(TypeSamples.deletion(type, "{'vpc_id': 'vpc-1'}"))))
        .containsExactly(
            "DetachInternetGateway {\"InternetGatewayId\" = self.id, \"VpcId\" = \"vpc-1\"}",
            "DeleteInternetGateway {\"InternetGatewayId\" = self.id}");
    assertThat(TypeSamples.actions(type.calls(TypeSamples.deletion(type, "{}"))))
        .containsExactly("DeleteInternetGateway");
  }

  @Test
  void observesItsAttributes() {
    assertThat(
            type.observe(
                    TypeSamples.recorded(type, "igw-1", "{}"),
                    TypeSamples.answers(
                        "DescribeInternetGateways",
                        "[{'InternetGatewayId': 'igw-1', 'OwnerId': '123', 'Region': 'us-east-2',"
                            + " 'Attachments': [{'State': 'detaching', 'VpcId': 'vpc-0'},"
                            + " {'State': 'available', 'VpcId': 'vpc-1'}]}]"))
                .orElseThrow()
                .values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'igw-1', 'vpc_id': 'vpc-1', 'owner_id': '123', 'arn':"
                    + " 'arn:aws:ec2:us-east-2:123:internet-gateway/igw-1'}"));
  }
}
