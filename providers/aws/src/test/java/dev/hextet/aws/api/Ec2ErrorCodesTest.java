package dev.hextet.aws.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.resource.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ec2ErrorCodesTest {

  @ParameterizedTest
  @CsvSource({
    "InvalidVpcID.NotFound, GONE",
    "InvalidSubnetId.NotFound, GONE",
    "NatGatewayNotFound, GONE",
    "InvalidAllocationID.NotFound, GONE",
    "InvalidVpcID.Malformed, INVALID",
    "DependencyViolation, IN_USE",
    "InvalidGroup.InUse, IN_USE",
    "InvalidIPAddress.InUse, IN_USE",
    "InvalidCidrBlock.InUse, IN_USE",
    "InvalidKeyPair.Duplicate, CONFLICT",
    "InvalidPermission.Duplicate, CONFLICT",
    "RouteAlreadyExists, CONFLICT",
    "InvalidSubnet.Conflict, CONFLICT",
    "Resource.AlreadyAssociated, CONFLICT",
    "IdempotentParameterMismatch, CONFLICT",
    "RequestLimitExceeded, THROTTLED",
    "Throttling, THROTTLED",
    "ConcurrentMutationLimitExceeded, NOT_YET_VISIBLE",
    "IncorrectInstanceState, NOT_YET_VISIBLE",
    "InvalidInstanceID, NOT_YET_VISIBLE",
    "VpcLimitExceeded, QUOTA",
    "RulesPerSecurityGroupLimitExceeded, QUOTA",
    "InsufficientInstanceCapacity, QUOTA",
    "FilterLimitExceeded, INVALID",
    "InvalidParameterValue, INVALID",
    "UnsupportedOperation, INVALID",
    "OperationNotPermitted, INVALID",
    "Gateway.NotAttached, INVALID",
    "UnauthorizedOperation, DENIED",
    "AuthFailure, DENIED",
    "SignatureDoesNotMatch, DENIED",
    "RequestExpired, DENIED",
  })
  void codesHaveOneMeaning(String code, FaultKind kind) {
    assertThat(Ec2ErrorCodes.kind("CreateVpc", code, 400)).isEqualTo(kind);
    assertThat(Ec2ErrorCodes.kind("CreateVpc", code.toUpperCase(java.util.Locale.ROOT), 400))
        .isEqualTo(kind);
  }

  @Test
  void serverErrorsAreHarmlessForReadsOnly() {
    assertThat(Ec2ErrorCodes.kind("DescribeVpcs", "InternalError", 500))
        .isEqualTo(FaultKind.TRANSIENT);
    assertThat(Ec2ErrorCodes.kind("CreateVpc", "", 500)).isEqualTo(FaultKind.UNANSWERED);
    assertThat(Ec2ErrorCodes.kind("CreateVpc", "Unavailable", 503)).isEqualTo(FaultKind.UNANSWERED);
  }

  @Test
  void anUnknownCodeIsJudgedByTheStatus() {
    assertThat(Ec2ErrorCodes.kind("CreateVpc", "Strange", 400)).isEqualTo(FaultKind.INVALID);
    assertThat(Ec2ErrorCodes.kind("CreateVpc", "Strange", 403)).isEqualTo(FaultKind.DENIED);
  }

  // EC2: right after an address was disassociated it can seem to be somebody else's.
  @Test
  void anAddressThatIsBeingLetGoIsInUse() {
    assertThat(Ec2ErrorCodes.kind("ReleaseAddress", "AuthFailure", 400))
        .isEqualTo(FaultKind.IN_USE);
  }
}
