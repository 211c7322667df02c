package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceChangesTest {
  private static final Ec2InstanceType TYPE = new Ec2InstanceType();
  private static final String LIVE =
      "{'id': 'i-1', 'ami': 'ami-1', 'instance_type': 't3.micro',"
          + " 'primary_network_interface_id': 'eni-1', 'instance_state': 'running',"
          + " 'vpc_security_group_ids': ['sg-1'], 'source_dest_check': true,"
          + " 'ipv6_addresses': ['2001:db8::4'], 'ipv6_address_count': 1,"
          + " 'metadata_options': {'http_tokens': 'optional', 'http_endpoint': 'enabled'},"
          + " 'root_block_device': {'volume_id': 'vol-1', 'device_name': '/dev/xvda',"
          + " 'volume_size': 20, 'volume_type': 'gp3', 'encrypted': false}}";

  private static List<ApiCall> updated(String difference) {
    return TYPE.calls(WrittenChange.update(TYPE, LIVE, difference));
  }

  private static Iterable<String> forcing(String difference) {
    return TYPE.forcing(WrittenChange.update(TYPE, LIVE, difference));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'vpc_security_group_ids': ['sg-2'] | ModifyNetworkInterfaceAttribute",
        "'source_dest_check': false | ModifyInstanceAttribute",
        "'disable_api_termination': true | ModifyInstanceAttribute",
        "'monitoring': true | MonitorInstances",
        "'monitoring': false | UnmonitorInstances",
        "'metadata_options': {'http_tokens': 'required'} | ModifyInstanceMetadataOptions",
        "'iam_instance_profile': 'web' | AssociateIamInstanceProfile",
        "'tags': {'Name': 'web'} | CreateTags",
        "'ipv6_address_count': 3 | AssignIpv6Addresses",
        "'ipv6_address_count': 0 | UnassignIpv6Addresses",
        "'root_block_device': {'volume_size': 30} | ModifyVolume",
      })
  void oneAttributeIsOneCall(String difference, String action) {
    assertThat(TypeSamples.actions(updated("{" + difference + "}"))).containsExactly(action);
  }

  @Test
  void newAddressesComeBeforeOldOnesGo() {
    List<ApiCall> calls = updated("{'ipv6_addresses': ['2001:db8::5', '?cidrhost(a.b.c, 6)']}");

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "AssignIpv6Addresses {\"Ipv6Addresses\" = [\"2001:db8::5\", cidrhost(a.b.c, 6)],"
                + " \"NetworkInterfaceId\" = \"eni-1\"}",
            "UnassignIpv6Addresses {\"Ipv6Addresses\" = [\"2001:db8::4\"],"
                + " \"NetworkInterfaceId\" = \"eni-1\"}");
    assertThat(calls.get(0).settle())
        .isInstanceOfSatisfying(
            OutcomeProbe.ByEffect.class,
            effect ->
                assertThat(effect.among())
                    .containsExactly(
                        Value.of("2001:db8::5"),
                        Value.unknown(Terms.parseOrNamed("cidrhost(a.b.c, 6)"))));
  }

  // EC2: a subnet does not give a block up while an interface has an address of it.
  @Test
  void oldAddressesGoBeforeTheSubnetGetsAnotherBlock() {
    List<ApiCall> calls = updated("{'ipv6_addresses': ['2001:db8:0:1::4']}");

    assertThat(calls)
        .filteredOn(call -> call.turn() == Phase.EARLY)
        .extracting(ApiCall::action)
        .containsExactly("UnassignIpv6Addresses");
    assertThat(updated("{'ipv6_addresses': ['?cidrhost(a.b.c, 4)']}"))
        .extracting(ApiCall::turn)
        .containsExactly(Phase.MIDDLE, Phase.EARLY);
    assertThat(updated("{'ipv6_addresses': ['2001:db8::5']}"))
        .extracting(ApiCall::turn)
        .containsExactly(Phase.MIDDLE, Phase.MIDDLE);
  }

  @Test
  void addressesThatStayAreNotTouched() {
    assertThat(TypeSamples.actions(updated("{'ipv6_addresses': ['2001:db8::4', '2001:db8::5']}")))
        .containsExactly("AssignIpv6Addresses");
    assertThat(TypeSamples.actions(updated("{'ipv6_addresses': []}")))
        .containsExactly("UnassignIpv6Addresses");
  }

  @Test
  void moreAddressesOfEc2sChoiceAreNotAskedForTwice() {
    ApiCall assign = updated("{'ipv6_address_count': 3}").get(0);

    assertThat(assign.arguments())
        .isEqualTo(TypeSamples.value("{'NetworkInterfaceId': 'eni-1', 'Ipv6AddressCount': 2}"));
    assertThat(assign.settle())
        .isInstanceOfSatisfying(
            OutcomeProbe.ByEffect.class, effect -> assertThat(effect.atLeast()).isEqualTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'instance_type': 't3.small' | \"InstanceType\" = {\"Value\" = \"t3.small\"}",
        "'user_data': '#!/bin/sh' | \"UserData\" = {\"Value\" = \"IyEvYmluL3No\"}",
        "'user_data_base64': 'AAEC' | \"UserData\" = {\"Value\" = \"AAEC\"}",
      })
  void sizeAndUserDataChangeWhileItIsStopped(String difference, String argument) {
    List<ApiCall> calls = updated("{" + difference + "}");

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "StopInstances {\"InstanceIds\" = [self.id]}",
            "ModifyInstanceAttribute {\"InstanceId\" = self.id, " + argument + "}",
            "StartInstances {\"InstanceIds\" = [self.id]}");
    assertThat(calls.get(0).waits().get(0).wanted()).containsExactly("stopped");
    assertThat(calls.get(2).waits().get(0).wanted()).containsExactly("running");
  }

  @Test
  void itStopsOnceForSeveralChanges() {
    assertThat(
            TypeSamples.actions(updated("{'instance_type': 't3.small', 'user_data': '#!/bin/sh'}")))
        .containsExactly(
            "StopInstances",
            "ModifyInstanceAttribute",
            "ModifyInstanceAttribute",
            "StartInstances");
  }

  @Test
  void userDataReplaceItWhereTheDocumentSaysSo() {
    assertThat(forcing("{'user_data': '#!/bin/sh'}")).isEmpty();
    assertThat(forcing("{'user_data': '#!/bin/sh', 'user_data_replace_on_change': true}"))
        .containsExactly("user_data");
    assertThat(forcing("{'user_data_replace_on_change': true}")).isEmpty();
  }

  @Test
  void aRootVolumeGrowsInPlace() {
    assertThat(
            TypeSamples.lines(
                updated("{'root_block_device': {'volume_size': 30, 'volume_type': 'gp3'}}")))
        .containsExactly("ModifyVolume {\"Size\" = 30, \"VolumeId\" = \"vol-1\"}");
    assertThat(forcing("{'root_block_device': {'volume_size': 30}}")).isEmpty();
  }

  @Test
  void aRootVolumeDoesNotShrinkNorBecomeEncryptedInPlace() {
    assertThat(forcing("{'root_block_device': {'volume_size': 10}}"))
        .containsExactly("root_block_device");
    assertThat(forcing("{'root_block_device': {'encrypted': true}}"))
        .containsExactly("root_block_device");
  }

  @Test
  void aRootVolumeThatIsToStayIsToldSo() {
    assertThat(
            TypeSamples.lines(
                TYPE.calls(
                    WrittenChange.update(
                        TYPE, LIVE, "{'root_block_device': {'delete_on_termination': false}}"))))
        .containsExactly(
            "ModifyInstanceAttribute {\"BlockDeviceMappings\" = [{\"DeviceName\" = \"/dev/xvda\","
                + " \"Ebs\" = {\"DeleteOnTermination\" = false}}], \"InstanceId\" = self.id}");
  }

  @Test
  void metadataOptionsAreSentTogetherIfAnyDiffers() {
    assertThat(
            TypeSamples.lines(
                updated(
                    "{'metadata_options': {'http_tokens': 'required',"
                        + " 'http_endpoint': 'enabled'}}")))
        .containsExactly(
            "ModifyInstanceMetadataOptions {\"HttpEndpoint\" = \"enabled\","
                + " \"HttpTokens\" = \"required\", \"InstanceId\" = self.id}");
    assertThat(
            updated(
                "{'metadata_options': {'http_tokens': 'optional', 'http_endpoint': 'enabled'}}"))
        .isEmpty();
  }

  @Test
  void anEndpointThatIsTurnedOffGoesAlone() {
    assertThat(
            TypeSamples.lines(
                updated(
                    "{'metadata_options': {'http_tokens': 'optional',"
                        + " 'http_endpoint': 'disabled'}}")))
        .containsExactly(
            "ModifyInstanceMetadataOptions {\"HttpEndpoint\" = \"disabled\","
                + " \"InstanceId\" = self.id}");
  }

  private static List<String> updated(String state, String difference) {
    return TypeSamples.actions(
        TYPE.calls(WrittenChange.update(TYPE, LIVE.replace("running", state), difference)));
  }

  @Test
  void whatAnUpdateHadStoppedThatWasCutOffIsStarted() {
    assertThat(updated("stopped", "{'instance_state': 'running'}"))
        .containsExactly("StartInstances");
    assertThat(updated("stopped", "{'instance_state': 'running', 'instance_type': 't3.small'}"))
        .containsExactly("ModifyInstanceAttribute", "StartInstances");
    assertThat(updated("stopping", "{'instance_state': 'running'}"))
        .containsExactly("StartInstances");
  }

  @Test
  void whatSomebodyHadStoppedStaysSo() {
    assertThat(updated("stopped", "{'instance_type': 't3.small'}"))
        .containsExactly("ModifyInstanceAttribute");
  }

  @Test
  void whatIsShuttingDownIsReplacedSoThatItsEndIsAwaited() {
    assertThat(
            TYPE.forcing(
                WrittenChange.update(TYPE, LIVE.replace("running", "shutting-down"), "{}")))
        .containsExactly("instance_state");
  }

  @Test
  void aProfileIsReplacedAndTakenAwayByItsAssociation() {
    String live = "{'iam_instance_profile': 'web'}";
    List<ApiCall> replaced =
        TYPE.calls(WrittenChange.update(TYPE, live, "{'iam_instance_profile': 'other'}"));
    List<ApiCall> taken =
        TYPE.calls(WrittenChange.update(TYPE, live, "{'iam_instance_profile': null}"));

    assertThat(TypeSamples.actions(replaced))
        .containsExactly(
            "DescribeIamInstanceProfileAssociations", "ReplaceIamInstanceProfileAssociation");
    assertThat(replaced.get(1).arguments().get("AssociationId"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("self.profile_association")));
    assertThat(TypeSamples.actions(taken))
        .containsExactly(
            "DescribeIamInstanceProfileAssociations", "DisassociateIamInstanceProfile");
  }
}
