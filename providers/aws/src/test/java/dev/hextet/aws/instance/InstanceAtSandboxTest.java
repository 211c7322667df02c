package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.aws.EndpointStack;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances, by the engine at the sandbox. */
class InstanceAtSandboxTest {
  private static final String WEB = "ipv6_addresses: ['::4']";

  @TempDir Path folder;
  private Sandbox sandbox;
  private EndpointStack stack;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    stack = new EndpointStack(folder, sandbox.endpoint());
  }

  @AfterEach
  void stop() {
    stack.close();
    sandbox.close();
  }

  private static String[] network(String instance) {
    return new String[] {
      "resource:",
      "  aws_vpc: { main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true } }",
      "  aws_subnet:",
      "    web:",
      "      { vpc_id: '${aws_vpc.main.id}', cidr_block: 10.0.0.0/24, ipv6_cidr_block: /64#0 }",
      "  aws_internet_gateway: { main: { vpc_id: '${aws_vpc.main.id}' } }",
      "  aws_security_group:",
      "    web: { name: web, vpc_id: '${aws_vpc.main.id}' }",
      "    ssh: { name: ssh, vpc_id: '${aws_vpc.main.id}' }",
      "  aws_instance:",
      "    web:",
      "      ami: ami-0559d46e72e27d4e7",
      "      subnet_id: '${aws_subnet.web.id}'",
      instance.lines().map(line -> "      " + line).reduce((a, b) -> a + "\n" + b).orElse(""),
    };
  }

  private static String[] micro(String more) {
    return network("instance_type: t3.micro\n" + more);
  }

  /** Applies, and is satisfied at once. */
  private List<String> apply(String[] document) {
    List<String> calls = stack.apply(document);
    assertThat(EndpointStack.changes(stack.plan(document))).isEmpty();
    return calls;
  }

  private String id() {
    return stack.recorded("aws_instance.web").get("id").asText().orElseThrow();
  }

  private Value.MapOf live() {
    return stack
        .cloud()
        .read(ReadQuery.by("DescribeInstances", "instance-id", "InstanceId", Value.of(id())))
        .get(0);
  }

  private List<String> refused(String[] document) {
    return catchThrowableOfType(DiagnosticException.class, () -> stack.plan(document))
        .diagnostics()
        .stream()
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void isMadeAtItsAddressAndLeavesNothing() {
    assertThat(apply(micro(WEB)))
        .contains("RunInstances")
        .doesNotContain("ModifyInstanceAttribute");

    String block = stack.recorded("aws_subnet.web").get("ipv6_cidr_block").asText().orElseThrow();
    assertThat(AnswerPaths.texts(live(), "NetworkInterfaces.Ipv6Addresses.Ipv6Address"))
        .containsExactly(block.replace("::/64", "::4"));
    assertThat(stack.recorded("aws_instance.web").get("ipv6_address_count")).isEqualTo(Value.of(1));
    String id = id();

    assertThat(stack.destroy()).endsWith("DeleteVpc");

    assertThat(
            AnswerPaths.text(
                stack
                    .cloud()
                    .read(
                        ReadQuery.by(
                            "DescribeInstances", "instance-id", "InstanceId", Value.of(id)))
                    .get(0),
                "State.Name"))
        .contains("terminated");
    assertThat(
            stack
                .cloud()
                .read(ReadQuery.by("DescribeVpcs", "cidr", "CidrBlock", Value.of("10.0.0.0/16"))))
        .isEmpty();
  }

  @Test
  void aPlanWithoutChangesReadsItOnce() {
    apply(micro(WEB + "\nuser_data: '#!/bin/sh'"));
    stack.reads();

    stack.plan(micro(WEB + "\nuser_data: '#!/bin/sh'"));

    assertThat(stack.reads())
        .filteredOn(action -> action.contains("Instance") || action.contains("Volume"))
        .containsExactly("DescribeInstances");
  }

  @Test
  void itsAddressesChangeInPlace() {
    apply(micro(WEB));
    String before = id();

    assertThat(apply(micro("ipv6_addresses: ['::5']")))
        .containsExactly("AssignIpv6Addresses", "UnassignIpv6Addresses");
    assertThat(apply(micro("ipv6_addresses: ['::4', '::5']")))
        .containsExactly("AssignIpv6Addresses");
    assertThat(apply(micro("ipv6_addresses: []"))).containsExactly("UnassignIpv6Addresses");
    assertThat(id()).isEqualTo(before);
  }

  @Test
  void eachAttributeChangesInPlaceWithItsOwnCalls() {
    apply(micro(""));
    String before = id();

    StringBuilder attributes = new StringBuilder();
    for (String[] change :
        new String[][] {
          {
            "vpc_security_group_ids: ['${aws_security_group.web.id}']",
            "ModifyNetworkInterfaceAttribute"
          },
          {"source_dest_check: false", "ModifyInstanceAttribute"},
          {"disable_api_termination: true", "ModifyInstanceAttribute"},
          {"monitoring: true", "MonitorInstances"},
          {"metadata_options: { http_tokens: required }", "ModifyInstanceMetadataOptions"},
          {"iam_instance_profile: web", "AssociateIamInstanceProfile"},
          {"root_block_device: { volume_size: 20 }", "ModifyVolume"},
          {"tags: { Name: web }", "CreateTags"},
          {"user_data: '#!/bin/sh'", "StopInstances", "ModifyInstanceAttribute", "StartInstances"},
        }) {
      attributes.append(change[0]).append('\n');
      assertThat(apply(micro(attributes.toString())))
          .as(change[0])
          .containsExactly(Arrays.copyOfRange(change, 1, change.length));
    }
    assertThat(id()).isEqualTo(before);
  }

  @Test
  void itsTypeChangesWhileItIsStopped() {
    apply(micro(WEB));
    String before = id();

    assertThat(apply(network("instance_type: t3.small\n" + WEB)))
        .containsExactly("StopInstances", "ModifyInstanceAttribute", "StartInstances");
    assertThat(id()).isEqualTo(before);
    assertThat(AnswerPaths.text(live(), "State.Name")).contains("running");
  }

  @Test
  void everythingThatCanBeSetAtTheLaunchIsSetByIt() {
    String all =
        "associate_public_ip_address: true\n"
            + "private_ip: 10.0.0.9\n"
            + WEB
            + "\nvpc_security_group_ids:\n"
            + "  - ${aws_security_group.web.id}\n"
            + "  - ${aws_security_group.ssh.id}\n"
            + "user_data: '#!/bin/sh'\n"
            + "source_dest_check: false\n"
            + "disable_api_termination: true\n"
            + "monitoring: true\n"
            + "iam_instance_profile: web\n"
            + "metadata_options: { http_tokens: required, http_put_response_hop_limit: 2 }\n"
            + "root_block_device: { volume_size: 20, volume_type: gp3, encrypted: true }\n"
            + "tags: { Name: web }";

    assertThat(apply(micro(all)))
        .containsOnlyOnce("RunInstances", "DescribeImages", "ModifyInstanceAttribute");
    assertThat(AnswerPaths.text(live(), "PublicIpAddress")).isPresent();

    assertThat(stack.destroy()).contains("ModifyInstanceAttribute", "TerminateInstances");
  }

  @Test
  void aCountOfAddressesIsMetInPlace() {
    apply(micro("ipv6_address_count: 1"));

    assertThat(apply(micro("ipv6_address_count: 2"))).containsExactly("AssignIpv6Addresses");
    assertThat(stack.recorded("aws_instance.web").get("ipv6_addresses"))
        .isInstanceOfSatisfying(Value.ListOf.class, list -> assertThat(list.items()).hasSize(2));
    assertThat(apply(micro("ipv6_address_count: 1"))).containsExactly("UnassignIpv6Addresses");
  }

  @Test
  void aProfileIsReplacedAndTakenAway() {
    apply(micro("iam_instance_profile: web"));

    assertThat(apply(micro("iam_instance_profile: app")))
        .containsExactly(
            "DescribeIamInstanceProfileAssociations", "ReplaceIamInstanceProfileAssociation");
    assertThat(apply(micro("")))
        .containsExactly(
            "DescribeIamInstanceProfileAssociations", "DisassociateIamInstanceProfile");
  }

  @Test
  void whatCannotChangeReplacesItAtItsAddress() {
    apply(micro(WEB + "\nprivate_ip: 10.0.0.9"));
    String before = id();

    assertThat(apply(micro(WEB + "\nprivate_ip: 10.0.0.10")))
        .containsExactly("TerminateInstances", "RunInstances");
    assertThat(id()).isNotEqualTo(before);
  }

  @Test
  void userDataReplaceItIfTheDocumentSaysSo() {
    String replacing = "user_data_replace_on_change: true\nuser_data: ";
    apply(micro(replacing + "'#!/bin/sh'"));

    assertThat(apply(micro(replacing + "'#!/bin/bash'")))
        .containsExactly("TerminateInstances", "RunInstances");
  }

  @Test
  void isMadeAgainIfItWasTerminatedOutside() {
    apply(micro(WEB));
    stack
        .cloud()
        .call("TerminateInstances", Value.map(Map.of("InstanceIds", Value.list(Value.of(id())))));
    String before = id();
    // EC2: the address is in use until the interface is gone.
    while (!AnswerPaths.text(live(), "State.Name").equals(Optional.of("terminated"))) {
      Thread.onSpinWait();
    }

    assertThat(apply(micro(WEB))).containsExactly("RunInstances");
    assertThat(id()).isNotEqualTo(before);
  }

  @Test
  void anAddressThatWasTakenOutsideIsGivenBack() {
    apply(micro(WEB));
    stack
        .cloud()
        .call(
            "UnassignIpv6Addresses",
            Value.map(
                Map.of(
                    "NetworkInterfaceId",
                    stack.recorded("aws_instance.web").get("primary_network_interface_id"),
                    "Ipv6Addresses",
                    stack.recorded("aws_instance.web").get("ipv6_addresses"))));

    assertThat(apply(micro(WEB))).containsExactly("AssignIpv6Addresses");
  }

  @Test
  void aSecurityGroupThatIsInUseIsReplacedByWayOfTheInstance() {
    String user = WEB + "\nvpc_security_group_ids: ['${aws_security_group.web.id}']";
    apply(micro(user));
    String[] renamed = micro(user);
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = renamed[i].replace("name: web", "name: www");
    }

    assertThat(apply(renamed))
        .containsExactly(
            "CreateSecurityGroup",
            "RevokeSecurityGroupEgress",
            "RevokeSecurityGroupEgress",
            "ModifyNetworkInterfaceAttribute",
            "DeleteSecurityGroup");
  }

  @Test
  void whatCannotBeHadIsRefusedBeforeItIsAskedFor() {
    assertThat(refused(micro("ipv6_addresses: ['::3']"))).containsExactly("ReservedAddress");
    assertThat(refused(network("instance_type: m3.medium\n" + WEB)))
        .containsExactly("NoIpv6OnInstanceType");
    assertThat(refused(micro("ipv6_addresses: ['::4', '::5', '::6']")))
        .containsExactly("TooManyAddresses");
    assertThat(refused(micro(WEB + "\nipv6_address_count: 1")))
        .containsExactly("ExclusiveAttributes");
  }
}
