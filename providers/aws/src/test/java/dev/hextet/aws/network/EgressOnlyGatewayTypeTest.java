package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EgressOnlyGatewayTypeTest {
  private static final String GATEWAYS =
      "[{'EgressOnlyInternetGatewayId': 'eigw-0', 'Attachments': [{'State': 'attached', 'VpcId':"
          + " 'vpc-0'}]}, {'EgressOnlyInternetGatewayId': 'eigw-1', 'Attachments': [{'State':"
          + " 'attached', 'VpcId': 'vpc-1'}], 'Tags': [{'Key': 'Name', 'Value': 'out'}]}]";

  private final EgressOnlyGatewayType type = new EgressOnlyGatewayType();

  private static List<String> checked(List<ApiCall> calls) {
    calls.forEach(Model::accepts);
    return TypeSamples.lines(calls);
  }

  private Optional<Attributes> observed(String id) {
    return type.observe(
        TypeSamples.recorded(type, id, "{'tags': {}}"),
        TypeSamples.answers("DescribeEgressOnlyInternetGateways", GATEWAYS));
  }

  @Test
  void isCreatedInOneCallThatAttachesAndTagsIt() {
    List<ApiCall> calls = type.calls(TypeSamples.creation(type, "{'vpc_id': '?aws_vpc.main.id'}"));

    assertThat(checked(calls))
        .singleElement()
        .asString()
        .startsWith("CreateEgressOnlyInternetGateway {\"ClientToken\" = self.token,")
        .contains("\"ResourceType\" = \"egress-only-internet-gateway\"")
        .endsWith("\"VpcId\" = aws_vpc.main.id}");
    assertThat(calls.get(0).settle())
        .isInstanceOfSatisfying(OutcomeProbe.ByRead.class, probe -> Model.accepts(probe.query()));
  }

  @Test
  void changesItsTags() {
    assertThat(
            TypeSamples.actions(
                type.calls(
                    TypeSamples.update(type, "{'vpc_id': 'vpc-1'}", "{'tags': {'Name': 'out'}}"))))
        .containsExactly("CreateTags");
  }

  @Test
  void isDeletedInOneCall() {
    assertThat(checked(type.calls(TypeSamples.deletion(type, "{'vpc_id': 'vpc-1'}"))))
        .containsExactly(
            "DeleteEgressOnlyInternetGateway {\"EgressOnlyInternetGatewayId\" = self.id}");
  }

  // EC2: has no filter by ID or VPC.
  @Test
  void isSelectedFromAReadOfAllGateways() {
    List<ReadQuery> reads = type.reads(TypeSamples.recorded(type, "eigw-1", "{}"));

    assertThat(reads)
        .containsExactly(
            ReadQuery.whole(
                "DescribeEgressOnlyInternetGateways",
                "EgressOnlyInternetGatewayId",
                Value.of("eigw-1")));
    assertThat(observed("eigw-1").orElseThrow().values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'eigw-1', 'vpc_id': 'vpc-1', 'tags': {'Name': 'out'}, 'tags_all': {'Name':"
                    + " 'out'}}"));
  }

  @Test
  void isGoneIfTheReadDoesNotReturnIt() {
    assertThat(observed("eigw-2")).isEmpty();
  }
}
