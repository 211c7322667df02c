package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Ec2InstanceTypeTest {
  private static final Ec2InstanceType TYPE = new Ec2InstanceType();
  private static final String WEB = "'ami': 'ami-1', 'instance_type': 't3.micro'";
  private static final String LIVE =
      "[{'InstanceId': 'i-1', 'ImageId': 'ami-1', 'InstanceType': 't3.micro',"
          + " 'SubnetId': 'subnet-1', 'Placement': {'AvailabilityZone': 'us-east-2a'},"
          + " 'PrivateIpAddress': '10.0.0.7', 'PrivateDnsName': 'ip-10-0-0-7.ec2.internal',"
          + " 'PublicIpAddress': '203.0.113.7', 'PublicDnsName': '', 'KeyName': 'admin',"
          + " 'State': {'Name': 'running'}, 'SourceDestCheck': true,"
          + " 'Monitoring': {'State': 'disabled'}, 'OwnerId': '123456789012',"
          + " 'Region': 'us-east-2', 'RootDeviceName': '/dev/xvda',"
          + " 'BlockDeviceMappings': [{'DeviceName': '/dev/xvda',"
          + " 'Ebs': {'VolumeId': 'vol-1', 'DeleteOnTermination': true}}],"
          + " 'IamInstanceProfile': {'Arn': 'arn:aws:iam::123456789012:instance-profile/p/web'},"
          + " 'MetadataOptions': {'State': 'applied', 'HttpTokens': 'required',"
          + " 'HttpPutResponseHopLimit': 2, 'HttpEndpoint': 'enabled'},"
          + " 'SecurityGroups': [{'GroupId': 'sg-9'}],"
          + " 'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-2',"
          + " 'Attachment': {'DeviceIndex': 1}},"
          + " {'NetworkInterfaceId': 'eni-1', 'Attachment': {'DeviceIndex': 0},"
          + " 'Groups': [{'GroupId': 'sg-2'}, {'GroupId': 'sg-1'}],"
          + " 'Association': {'IpOwnerId': '123456789012'},"
          + " 'Ipv6Addresses': [{'Ipv6Address': '2001:DB8:0:1::4'}]}],"
          + " 'Tags': [{'Key': 'Name', 'Value': 'web'}]}]";

  private static List<ApiCall> created(String more) {
    return TYPE.calls(WrittenChange.creation(TYPE, "{" + WEB + more + "}"));
  }

  private static Value.MapOf launch(String more) {
    return TypeSamples.call(created(more), "RunInstances").arguments();
  }

  private static Optional<Attributes> observed(String recorded, String... more) {
    String[] answers = new String[more.length + 2];
    answers[0] = "DescribeInstances";
    answers[1] = LIVE;
    System.arraycopy(more, 0, answers, 2, more.length);
    return observed(recorded, TypeSamples.answers(answers));
  }

  private static Optional<Attributes> observed(String recorded, ReadAnswers answers) {
    return TYPE.observe(TypeSamples.recorded(TYPE, "i-1", recorded), answers);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLaunchAsksForNoMoreThanTheDocumentDoes() {
    List<ApiCall> calls = created("");

    assertThat(TypeSamples.actions(calls)).containsExactly("RunInstances");
    assertThat(calls.get(0).arguments().entries().keySet())
        .containsExactlyInAnyOrder(
            "ImageId", "InstanceType", "MinCount", "MaxCount", "ClientToken", "TagSpecifications");
  }

  @Test
  void aLaunchIsFoundAgainByItsTagAndAwaited() {
    ApiCall launch = created("").get(0);

    assertThat(launch.arguments().get("ClientToken")).isEqualTo(SelfReferences.TOKEN);
    assertThat(launch.gives()).containsEntry("id", "Instances.InstanceId");
    assertThat(launch.settle()).isEqualTo(TypeSamples.byToken("DescribeInstances", "InstanceId"));
    WaitCondition wait = launch.waits().get(0);
    assertThat(wait.wanted()).containsExactly("running");
    assertThat(wait.states().failed()).contains("terminated");
  }

  @Test
  void aLaunchAsksForAddressesAndGroupsAtItsTop() {
    assertThat(
            launch(
                    ", 'subnet_id': '?aws_subnet.web.id', 'private_ip': '10.0.0.7',"
                        + " 'ipv6_addresses': ['?cidrhost(aws_subnet.web.ipv6_cidr_block, 4)'],"
                        + " 'vpc_security_group_ids': ['?aws_security_group.web.id'],"
                        + " 'key_name': 'admin', 'availability_zone': 'us-east-2a'")
                .entries())
        .containsEntry("SubnetId", Value.unknown(Terms.parseOrNamed("aws_subnet.web.id")))
        .containsEntry("PrivateIpAddress", Value.of("10.0.0.7"))
        .containsEntry(
            "Ipv6Addresses",
            TypeSamples.value("[{'Ipv6Address': '?cidrhost(aws_subnet.web.ipv6_cidr_block, 4)'}]"))
        .containsEntry(
            "SecurityGroupIds",
            Value.list(Value.unknown(Terms.parseOrNamed("aws_security_group.web.id"))))
        .containsEntry("KeyName", Value.of("admin"))
        .containsEntry("Placement", TypeSamples.value("{'AvailabilityZone': 'us-east-2a'}"))
        .doesNotContainKeys("NetworkInterfaces", "Ipv6AddressCount");
  }

  @Test
  void noAddressIsAskedForAlsoOfASubnetThatGivesOneByItself() {
    assertThat(launch(", 'subnet_id': 'subnet-1', 'ipv6_addresses': []").entries())
        .containsEntry("Ipv6AddressCount", Value.of(0))
        .doesNotContainKey("Ipv6Addresses");
  }

  @Test
  void aPublicAddressIsAskedForOfTheInterfaceWithAllElseOfTheNetwork() {
    Value.MapOf launch =
        launch(
            ", 'subnet_id': 'subnet-1', 'vpc_security_group_ids': ['sg-1'],"
                + " 'ipv6_address_count': 2, 'associate_public_ip_address': true");

    assertThat(launch.get("NetworkInterfaces"))
        .isEqualTo(
            TypeSamples.value(
                "[{'DeviceIndex': 0, 'AssociatePublicIpAddress': true, 'SubnetId': 'subnet-1',"
                    + " 'Groups': ['sg-1'], 'Ipv6AddressCount': 2}]"));
    assertThat(launch.entries())
        .doesNotContainKeys("SubnetId", "SecurityGroupIds", "Ipv6AddressCount");
  }

  @Test
  void userDataAreSentInBase64Once() {
    assertThat(launch(", 'user_data': '#!/bin/sh'").get("UserData"))
        .isEqualTo(Value.of(base64("#!/bin/sh")));
    assertThat(launch(", 'user_data': '" + base64("#!/bin/sh") + "'").get("UserData"))
        .isEqualTo(Value.of(base64("#!/bin/sh")));
    assertThat(launch(", 'user_data_base64': 'AAEC'").get("UserData")).isEqualTo(Value.of("AAEC"));
    assertThat(launch(", 'user_data': '?aws_vpc.main.id'").get("UserData"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("base64encode(aws_vpc.main.id)")));
  }

  @Test
  void secretUserDataStaySecret() {
    Attributes wanted =
        Attributes.EMPTY.with(
            InstanceAttributes.USER_DATA,
            Value.sensitive(Value.of("#!/bin/sh"), Terms.parseOrNamed("var.script")));

    assertThat(UserData.encoded(wanted))
        .isEqualTo(
            Value.sensitive(
                Value.of(base64("#!/bin/sh")), Terms.parseOrNamed("base64encode(var.script)")));
  }

  @Test
  void aLaunchAsksForOptionsThatAreSet() {
    assertThat(
            launch(
                    ", 'iam_instance_profile': 'web', 'monitoring': true,"
                        + " 'disable_api_termination': true,"
                        + " 'metadata_options': {'http_tokens': 'required',"
                        + " 'http_protocol_ipv6': 'enabled',"
                        + " 'http_endpoint': '?aws_instance.main.metadata_options.http_endpoint'}")
                .entries())
        .containsEntry("IamInstanceProfile", TypeSamples.value("{'Name': 'web'}"))
        .containsEntry("Monitoring", TypeSamples.value("{'Enabled': true}"))
        .containsEntry("DisableApiTermination", Value.of(true))
        .containsEntry(
            "MetadataOptions",
            TypeSamples.value("{'HttpTokens': 'required', 'HttpProtocolIpv6': 'enabled'}"));
  }

  @Test
  void aRootVolumeIsAskedForByTheDeviceOfTheImage() {
    List<ApiCall> calls = created(", 'root_block_device': {'volume_size': 20}");

    assertThat(TypeSamples.actions(calls)).containsExactly("DescribeImages", "RunInstances");
    assertThat(calls.get(0).gives()).containsEntry("root_device", "Images.RootDeviceName");
    assertThat(calls.get(1).arguments().get("BlockDeviceMappings"))
        .isEqualTo(
            TypeSamples.value(
                "[{'DeviceName': '?self.root_device',"
                    + " 'Ebs': {'VolumeSize': 20, 'DeleteOnTermination': true}}]"));
  }

  @Test
  void theCheckOfAddressesIsTurnedOffAfterTheLaunch() {
    assertThat(TypeSamples.lines(created(", 'source_dest_check': false").subList(1, 2)))
        .containsExactly(
            "ModifyInstanceAttribute {\"InstanceId\" = self.id,"
                + " \"SourceDestCheck\" = {\"Value\" = false}}");
  }

  @Test
  void anInstanceIsTerminatedAndItsEndAwaited() {
    List<ApiCall> calls = TYPE.calls(WrittenChange.deletion(TYPE, "{'id': 'i-1'}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly("TerminateInstances {\"InstanceIds\" = [self.id]}");
    assertThat(calls.get(0).waits().get(0).wanted()).containsExactly("terminated");
    assertThat(calls.get(0).waits().get(0).goneIsDone()).isTrue();
  }

  @Test
  void protectionGoesBeforeTheEnd() {
    assertThat(
            TypeSamples.actions(
                TYPE.calls(WrittenChange.deletion(TYPE, "{'disable_api_termination': true}"))))
        .containsExactly("ModifyInstanceAttribute", "TerminateInstances");
  }

  @Test
  void isSeenInOneRead() {
    Attributes live = observed("{}").orElseThrow();

    assertThat(live.values())
        .isEqualTo(
            TypeSamples.value(
                "{'id': 'i-1', 'ami': 'ami-1', 'instance_type': 't3.micro',"
                    + " 'subnet_id': 'subnet-1', 'availability_zone': 'us-east-2a',"
                    + " 'private_ip': '10.0.0.7', 'private_dns': 'ip-10-0-0-7.ec2.internal',"
                    + " 'public_ip': '203.0.113.7', 'public_dns': '', 'key_name': 'admin',"
                    + " 'instance_state': 'running', 'source_dest_check': true,"
                    + " 'monitoring': false, 'iam_instance_profile': 'web',"
                    + " 'arn': 'arn:aws:ec2:us-east-2:123456789012:instance/i-1',"
                    + " 'metadata_options': {'http_tokens': 'required',"
                    + " 'http_put_response_hop_limit': 2, 'http_endpoint': 'enabled'},"
                    + " 'vpc_security_group_ids': ['sg-1', 'sg-2'],"
                    + " 'primary_network_interface_id': 'eni-1',"
                    + " 'ipv6_addresses': ['2001:db8:0:1::4'], 'ipv6_address_count': 1,"
                    + " 'associate_public_ip_address': false,"
                    + " 'tags': {'Name': 'web'}, 'tags_all': {'Name': 'web'}}"));
    assertThat(TYPE.reads(TypeSamples.recorded(TYPE, "i-1", "{}")))
        .extracting(ReadQuery::action)
        .containsExactly("DescribeInstances");
  }

  @Test
  void anElasticIpDoesNotHideThatAPublicAddressWasAskedFor() {
    assertThat(
            observed("{'associate_public_ip_address': true}")
                .orElseThrow()
                .isTrue(InstanceAttributes.PUBLIC_IPV4))
        .isTrue();
  }

  @Test
  void readsMoreOnlyWhereADocumentSetsIt() {
    String recorded = "{'root_block_device': {'volume_size': 20}, 'disable_api_termination': true}";
    Attributes live =
        observed(
                recorded,
                "DescribeVolumes",
                "[{'VolumeId': 'vol-1', 'Size': 30, 'VolumeType': 'gp3', 'Iops': 3000,"
                    + " 'Throughput': 125, 'Encrypted': false}]",
                "DescribeInstanceAttribute",
                "[{'InstanceId': 'i-1', 'DisableApiTermination': {'Value': true}}]")
            .orElseThrow();

    assertThat(TYPE.reads(TypeSamples.recorded(TYPE, "i-1", recorded)))
        .extracting(ReadQuery::action)
        .containsExactly("DescribeInstances", "DescribeVolumes", "DescribeInstanceAttribute");
    assertThat(live.value(InstanceAttributes.ROOT))
        .isEqualTo(
            TypeSamples.value(
                "{'volume_id': 'vol-1', 'device_name': '/dev/xvda', 'volume_size': 30,"
                    + " 'volume_type': 'gp3', 'iops': 3000, 'throughput': 125,"
                    + " 'encrypted': false, 'delete_on_termination': true}"));
    assertThat(live.isTrue(InstanceAttributes.PROTECTED)).isTrue();
  }

  @Test
  void isGoneOnceItIsTerminated() {
    assertThat(in("terminated")).isEmpty();
    for (String state : List.of("shutting-down", "stopped")) {
      assertThat(in(state)).isPresent();
    }
  }

  private static Optional<Attributes> in(String state) {
    return observed("{}", TypeSamples.answers("DescribeInstances", LIVE.replace("running", state)));
  }

  @Test
  void asManyAddressesAreForeseenAsAreListed() {
    Attributes foreseen =
        TYPE.foresee(
            new DesiredResource(
                Address.of("aws_instance", "web"),
                TypeSamples.attributes(
                    "{'ipv6_addresses': ['2001:db8::4', '2001:db8::5'],"
                        + " 'ipv6_address_count': '?aws_instance.web.ipv6_address_count'}"),
                TypeSamples.SITE));

    assertThat(foreseen.get(InstanceAttributes.IPV6_COUNT)).contains(2L);
  }

  @Test
  void theGatewayOfItsVpcOutlivesIt() {
    CheckedDocument world =
        new CheckedDocument()
            .with("aws_subnet.web", "{'vpc_id': '?aws_vpc.main.id'}")
            .with("aws_internet_gateway.main", "{'vpc_id': '?aws_vpc.main.id'}")
            .with("aws_internet_gateway.other", "{'vpc_id': '?aws_vpc.other.id'}")
            .with("aws_instance.web", "{'subnet_id': '?aws_subnet.web.id'}")
            .with("aws_instance.lost", "{'subnet_id': 'subnet-9'}");

    assertThat(world.all("aws_instance").stream().map(self -> TYPE.implied(self, world)).toList())
        .containsExactly(Set.of(Address.of("aws_internet_gateway", "main")), Set.of());
  }
}
