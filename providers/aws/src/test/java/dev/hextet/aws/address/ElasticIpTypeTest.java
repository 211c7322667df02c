package dev.hextet.aws.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElasticIpTypeTest {
  private static final String ASSOCIATED =
      "{'domain': 'vpc', 'instance': 'i-1', 'network_interface': 'eni-1', 'association_id':"
          + " 'eipassoc-1', 'network_border_group': 'us-east-2'}";

  private final ElasticIpType type = new ElasticIpType();

  private List<String> update(String before, String difference) {
    List<ApiCall> calls = type.calls(TypeSamples.update(type, before, difference));
    calls.forEach(Model::accepts);
    return TypeSamples.lines(calls);
  }

  private static String associate(String target) {
    return "AssociateAddress {\"AllocationId\" = self.id, \"AllowReassociation\" = true, "
        + target
        + "}";
  }

  @Test
  void isAllocatedAndAssociated() {
    List<ApiCall> calls =
        type.calls(
            TypeSamples.creation(
                type,
                "{'domain': 'vpc', 'instance': '?aws_instance.web.id', 'network_interface':"
                    + " '?aws_eip.main.network_interface', 'public_ipv4_pool':"
                    + " '?aws_eip.main.public_ipv4_pool'}"));

    calls.forEach(Model::accepts);
    assertThat(calls.get(0).arguments().entries()).containsOnlyKeys("Domain", "TagSpecifications");
    assertThat(TypeSamples.lines(calls).get(1))
        .isEqualTo(associate("\"InstanceId\" = aws_instance.web.id"));
  }

  @Test
  void isAllocatedForNobody() {
    assertThat(TypeSamples.actions(type.calls(TypeSamples.creation(type, "{'domain': 'vpc'}"))))
        .containsExactly("AllocateAddress");
  }

  @Test
  void movesInPlace() {
    assertThat(update(ASSOCIATED, "{'instance': 'i-2'}"))
        .containsExactly(associate("\"InstanceId\" = \"i-2\""));
    assertThat(update(ASSOCIATED, "{'instance': null, 'network_interface': 'eni-2'}"))
        .containsExactly(associate("\"NetworkInterfaceId\" = \"eni-2\""));
    assertThat(update(ASSOCIATED, "{'instance': 'i-2', 'network_interface': null}"))
        .containsExactly(associate("\"InstanceId\" = \"i-2\""));
    assertThat(update(ASSOCIATED, "{'associate_with_private_ip': '10.0.0.9'}"))
        .containsExactly(
            associate("\"InstanceId\" = \"i-1\", \"PrivateIpAddress\" = \"10.0.0.9\""));
  }

  @Test
  void isTakenFromItsInstance() {
    assertThat(
            update(
                "{'id': 'eipalloc-1', 'instance': 'i-1', 'association_id': 'eipassoc-1'}",
                "{'instance': null}"))
        .containsExactly("DisassociateAddress {\"AssociationId\" = \"eipassoc-1\"}");
  }

  @Test
  void staysWhereItIsWhenItsInterfaceIsNamedForItsInstance() {
    assertThat(update(ASSOCIATED, "{'instance': null}")).isEmpty();
    assertThat(update(ASSOCIATED, "{'network_interface': null}")).isEmpty();
  }

  @Test
  void isDisassociatedAndReleased() {
    List<ApiCall> calls = type.calls(TypeSamples.deletion(type, ASSOCIATED));

    calls.forEach(Model::accepts);
    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "DisassociateAddress {\"AssociationId\" = \"eipassoc-1\"}",
            "ReleaseAddress {\"AllocationId\" = self.id, \"NetworkBorderGroup\" ="
                + " \"us-east-2\"}");
  }

  @Test
  void observesItsAttributes() {
    RecordedResource recorded = TypeSamples.recorded(type, "eipalloc-1", "{'instance': 'i-1'}");
    Attributes live =
        type.observe(
                recorded,
                TypeSamples.answers(
                    "DescribeAddresses",
                    "[{'AllocationId': 'eipalloc-1', 'AssociationId': 'eipassoc-1', 'Domain':"
                        + " 'vpc', 'InstanceId': 'i-1', 'NetworkInterfaceId': 'eni-1',"
                        + " 'PrivateIpAddress': '10.0.0.4', 'PublicIp': '192.0.2.9',"
                        + " 'PublicIpv4Pool': 'amazon', 'NetworkBorderGroup': 'us-east-2',"
                        + " 'Region': 'us-east-2'}]"))
            .orElseThrow();

    assertThat(live.values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'eipalloc-1', 'allocation_id': 'eipalloc-1', 'association_id':"
                    + " 'eipassoc-1', 'domain': 'vpc', 'vpc': true, 'instance': 'i-1', 'private_ip': '10.0.0.4', 'public_ip': '192.0.2.9',"
                    + " 'public_ipv4_pool': 'amazon', 'network_border_group': 'us-east-2',"
                    + " 'public_dns': 'ec2-192-0-2-9.us-east-2.compute.amazonaws.com',"
                    + " 'private_dns': 'ip-10-0-0-4.us-east-2.compute.internal'}"));
  }

  @Test
  void tellsTheInterfaceAloneWhereTheDocumentNamesIt() {
    RecordedResource recorded =
        TypeSamples.recorded(type, "eipalloc-1", "{'network_interface': 'eni-1'}");
    Attributes live =
        type.observe(
                recorded,
                TypeSamples.answers(
                    "DescribeAddresses",
                    "[{'AllocationId': 'eipalloc-1', 'InstanceId': 'i-1', 'NetworkInterfaceId':"
                        + " 'eni-1'}]"))
            .orElseThrow();

    assertThat(live.get(ElasticIpType.INTERFACE)).contains("eni-1");
    assertThat(live.has(ElasticIpType.INSTANCE)).isFalse();
  }

  // EC2: AssociateAddress needs the gateway attached, and the gateway cannot leave before.
  @Test
  void comesAfterTheGatewayOfItsInstancesVpc() {
    CheckedDocument world =
        new CheckedDocument()
            .with("aws_internet_gateway.main", "{'vpc_id': '?aws_vpc.main.id'}")
            .with("aws_internet_gateway.other", "{'vpc_id': '?aws_vpc.other.id'}")
            .with("aws_subnet.web", "{'vpc_id': '?aws_vpc.main.id'}")
            .with("aws_instance.web", "{'subnet_id': '?aws_subnet.web.id'}")
            .with("aws_eip.web", "{'instance': '?aws_instance.web.id'}")
            .with("aws_eip.spare", "{}");

    assertThat(type.implied(world.draft("aws_eip.web"), world))
        .hasToString("[aws_internet_gateway.main]");
    assertThat(type.implied(world.draft("aws_eip.spare"), world)).isEmpty();
  }
}
