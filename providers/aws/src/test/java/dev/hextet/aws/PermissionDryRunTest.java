package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.api.Ec2ErrorCodes;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.DryRunOutcome;
import dev.hextet.core.resource.DryRunResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dry runs at an endpoint with given answers. */
class PermissionDryRunTest {
  private FakeEndpoint endpoint;
  private Ec2Cloud cloud;

  @BeforeEach
  void start() {
    endpoint = new FakeEndpoint();
    cloud = endpoint.cloud();
  }

  @AfterEach
  void stop() {
    cloud.close();
    endpoint.close();
  }

  private DryRunResult dryRun() {
    DryRunResult result =
        cloud.dryRun("CreateVpc", TypeSamples.map("{'CidrBlock': '10.0.0.0/16'}"));
    assertThat(endpoint.requests())
        .allSatisfy(request -> assertThat(request).containsEntry("DryRun", "true"));
    return result;
  }

  @Test
  void permitsACallThatWouldHaveSucceeded() {
    endpoint.thenError(412, "DryRunOperation");

    assertThat(dryRun()).isEqualTo(DryRunResult.permitted());
    assertThat(endpoint.requests()).hasSize(1);
  }

  @Test
  void namesThePermissionOfARefusedCall() {
    endpoint.thenError(403, "UnauthorizedOperation");

    assertThat(dryRun()).isEqualTo(DryRunResult.refused("ec2:CreateVpc"));
  }

  @Test
  void leavesOtherErrorsUndecided() {
    endpoint.thenError(400, "VpcLimitExceeded");

    assertThat(dryRun())
        .isEqualTo(DryRunResult.untestable("VpcLimitExceeded: words of VpcLimitExceeded"));
  }

  @Test
  void reportsAnExecutedCall() {
    endpoint.then("<vpc><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock></vpc>");

    assertThat(dryRun().outcome()).isEqualTo(DryRunOutcome.EXECUTED);
  }

  @Test
  void reportsAnExecutedCallWhoseAnswerLacksEverything() {
    endpoint.then("");

    assertThat(dryRun().outcome()).isEqualTo(DryRunOutcome.EXECUTED);
  }

  @Test
  void doesNotSendActionsWithoutADryRun() {
    assertThat(
            cloud.dryRun("AssociateVpcCidrBlock", TypeSamples.map("{'VpcId': 'vpc-1'}")).outcome())
        .isEqualTo(DryRunOutcome.UNTESTABLE);
    assertThat(endpoint.requests()).isEmpty();
  }

  /** The SDK's model decides, and agrees with the EC2 API Reference. */
  @Test
  void listsTheChangingActionsWithoutADryRun() {
    assertThat(Ec2Catalog.actions().rows())
        .filteredOn(row -> !Ec2ErrorCodes.isRead(row.name()))
        .filteredOn(row -> !row.hasMember("DryRun"))
        .extracting(Ec2Action::name)
        .containsExactly(
            "AssignIpv6Addresses",
            "AssociateIamInstanceProfile",
            "AssociateSubnetCidrBlock",
            "AssociateVpcCidrBlock",
            "DisassociateIamInstanceProfile",
            "DisassociateSubnetCidrBlock",
            "DisassociateVpcCidrBlock",
            "ModifySubnetAttribute",
            "ModifyVpcAttribute",
            "ReplaceIamInstanceProfileAssociation",
            "UnassignIpv6Addresses");
  }

  @Test
  void failsWithInvalidCredentials() {
    endpoint.thenError(401, "AuthFailure");

    assertThatThrownBy(this::dryRun).isInstanceOf(CloudFault.class);
  }
}
