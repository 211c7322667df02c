package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import dev.hextet.sandbox.wire.ApiAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effects of faults on calls. */
class FaultTest {

  private static final String[] VPC = {"CidrBlock", "10.0.0.0/16"};

  private final TestEc2 ec2 = new TestEc2();

  private void fault(Calls calls, Effect effect) {
    ec2.faults().add(new Fault(calls, effect));
  }

  @Test
  void strikesTheCallOfThatNumberOnly() {
    fault(Calls.of("CreateVpc").at(2), Effect.Refused.with("VpcLimitExceeded"));

    ec2.call("CreateVpc", VPC);
    ec2.call("DescribeVpcs");
    assertThat(ec2.refused("CreateVpc", VPC)).isEqualTo("VpcLimitExceeded");
    ec2.call("CreateVpc", VPC);

    assertThat(ec2.call("DescribeVpcs").texts("vpcSet/item/vpcId")).hasSize(2);
  }

  @Test
  void strikesARangeOfAllThatChangesSomething() {
    fault(Calls.of(Calls.MUTATING).between(2, 3), Effect.Refused.with("Unavailable"));

    ec2.call("CreateVpc", VPC);
    ec2.call("DescribeVpcs");
    assertThat(ec2.answer("CreateInternetGateway").status()).isEqualTo(503);
    assertThat(ec2.refused("CreateVpc", VPC)).isEqualTo("Unavailable");
    ec2.call("CreateVpc", VPC);
  }

  @Test
  void countsFromWhenItWasAdded() {
    ec2.call("CreateVpc", VPC);
    fault(Calls.of(Calls.ANY).at(1), Effect.Refused.with("InternalError"));

    assertThat(ec2.answer("CreateVpc", VPC).status()).isEqualTo(500);
    assertThat(ec2.faults().described())
        .singleElement()
        .satisfies(reported -> assertThat(reported).containsEntry("struck", 1L));
  }

  @Test
  void canCarryOutWhatItRefuses() {
    fault(Calls.of("CreateVpc"), new Effect.Refused(500, "InternalError", "", true));
    fault(Calls.of("CreateInternetGateway"), new Effect.Garbage(true));
    fault(Calls.of("AllocateAddress"), new Effect.Garbage(false));

    ec2.refused("CreateVpc", VPC);
    assertThat(ec2.answer("CreateInternetGateway").body()).startsWith("<html>");
    assertThat(ec2.answer("AllocateAddress").status()).isEqualTo(500);

    assertThat(ec2.inventory().regions().get("us-east-1"))
        .containsKeys("vpc", "internet-gateway")
        .doesNotContainKey("elastic-ip");
  }

  @Test
  void cutsTheConnectionBeforeOrAfter() {
    fault(Calls.of("CreateVpc").at(1), new Effect.Cut(false));
    fault(Calls.of("CreateVpc").at(2), new Effect.Cut(true));

    assertThat(ec2.answer("CreateVpc", VPC)).isEqualTo(ApiAnswer.none("cut"));
    assertThat(ec2.inventory().regions()).isEmpty();
    assertThat(ec2.answer("CreateVpc", VPC)).isEqualTo(ApiAnswer.none("lost"));
    assertThat(ec2.inventory().regions()).isNotEmpty();
  }

  @Test
  void isToldWhenItStrikes() {
    List<String> seen = new ArrayList<>();
    Runnable look = () -> seen.add(ec2.inventory().regions().keySet().toString());
    ec2.faults().add(new Fault(Calls.of("CreateVpc").at(1), new Effect.Cut(false), look));
    ec2.faults().add(new Fault(Calls.of("CreateVpc").at(2), new Effect.Cut(true)).striking(look));

    ec2.answer("CreateVpc", VPC);
    ec2.answer("CreateVpc", VPC);

    assertThat(seen).containsExactly("[]", "[us-east-1]");
  }

  @Test
  void delaysCallsBeforeTheyAreCarriedOut() {
    fault(Calls.of("CreateVpc"), new Effect.Delayed(Duration.ofSeconds(3)));

    ec2.call("CreateVpc", VPC);
    ec2.call("DescribeVpcs");

    assertThat(ec2.pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void hidesWhatIsNewForANumberOfReads() {
    fault(Calls.of("CreateVpc"), new Effect.Hidden(Duration.ZERO, 2));
    String vpc = ec2.call("CreateVpc", VPC).text("vpc/vpcId");

    assertThat(ec2.call("DescribeVpcs").has("vpcSet/item")).isFalse();
    ec2.call("DescribeSubnets");
    assertThat(ec2.refused("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24"))
        .isEqualTo("InvalidVpcID.NotFound");

    assertThat(ec2.call("DescribeVpcs").texts("vpcSet/item/vpcId")).containsExactly(vpc);
    assertThat(ec2.inventory().regions()).isNotEmpty();
  }

  @Test
  void hidesWhatIsNewForATime() {
    fault(Calls.of("CreateVpc"), new Effect.Hidden(Duration.ofSeconds(5), 0));
    String vpc = ec2.call("CreateVpc", VPC).text("vpc/vpcId");
    assertThat(ec2.refused("DescribeVpcs", "VpcId.1", vpc)).isEqualTo("InvalidVpcID.NotFound");

    ec2.pass(Duration.ofSeconds(5));

    ec2.call("DescribeVpcs", "VpcId.1", vpc);
  }

  @Test
  void leavesStatesUnsettled() {
    fault(Calls.of("CreateVpc"), new Effect.Unsettled(""));
    ec2.call("CreateVpc", VPC);

    ec2.pass(Duration.ofDays(1));

    assertThat(ec2.call("DescribeVpcs").text("vpcSet/item/state")).isEqualTo("pending");
  }

  @Test
  void letsStatesEndBadly() {
    String subnet = ec2.subnet(ec2.vpc(), 1);
    fault(Calls.of("RunInstances"), new Effect.Unsettled("terminated"));
    String id = ec2.launch(subnet);
    assertThat(ec2.instance(id).text("instanceState/name")).isEqualTo("pending");

    ec2.settle();

    assertThat(ec2.instance(id).text("instanceState/name")).isEqualTo("terminated");
  }

  @Test
  void doesNoHarmOnceItIsTakenAway() {
    fault(Calls.of(Calls.ANY), new Effect.Cut(false));
    ec2.faults().clear();

    ec2.call("CreateVpc", VPC);
  }
}
