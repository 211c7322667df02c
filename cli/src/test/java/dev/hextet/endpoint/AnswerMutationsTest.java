package dev.hextet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** True answers with each element removed, emptied and retyped: none makes a difference. */
@Tag("once")
final class AnswerMutationsTest {
  private static final String STACK =
      """
      provider:
        aws:
          region: us-east-2
          access_key: a
          secret_key: s
          max_retries: 0
          endpoints: { ec2: "%s" }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true, tags: { Name: "first" } }
        aws_subnet:
          a: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, ipv6_cidr_block: /64#0 }
        aws_security_group:
          a: { name: a, vpc_id: "${aws_vpc.main.id}", ingress: [{ protocol: tcp, from_port: 80, to_port: 80, ipv6_cidr_blocks: ["::/0"] }] }
        aws_instance:
          web: { ami: ami-0559d46e72e27d4e7, instance_type: t3.micro, subnet_id: "${aws_subnet.a.id}", ipv6_addresses: ["::5"] }
      """;

  private static final String INSTANCES = "DescribeInstancesResponse/reservationSet";
  private static final String GROUPS = "DescribeSecurityGroupsResponse/securityGroupInfo";
  private static final String SUBNETS = "DescribeSubnetsResponse/subnetSet";
  private static final String VPCS = "DescribeVpcsResponse/vpcSet";
  private static final String BLOCKS = "/item/ipv6CidrBlockAssociationSet";

  /** What a list without an item says is true of many a thing: there is none of it. */
  private static final List<String> CAN_BE_NONE =
      List.of(
          INSTANCES,
          INSTANCES + "/item/instancesSet/item/networkInterfaceSet/item/ipv6AddressesSet",
          GROUPS,
          GROUPS + "/item/ipPermissions",
          SUBNETS,
          SUBNETS + BLOCKS,
          VPCS,
          VPCS + BLOCKS,
          VPCS + "/item/tagSet");

  /** What EC2 leaves out where there is none, and what can be any text. */
  private static final Set<String> OTHER_TRUE_DIFFERENCES =
      Set.of(
          VPCS + BLOCKS + " REMOVED",
          VPCS + "/item/tagSet REMOVED",
          VPCS + "/item/tagSet/item/key RETYPED",
          VPCS + "/item/tagSet/item/value EMPTIED",
          VPCS + "/item/tagSet/item/value RETYPED",
          GROUPS + "/item/groupName RETYPED");

  private static SortedSet<String> trueDifferences() {
    SortedSet<String> all = new TreeSet<>(OTHER_TRUE_DIFFERENCES);
    CAN_BE_NONE.forEach(list -> all.addAll(List.of(list + " EMPTIED", list + "/item REMOVED")));
    return all;
  }

  @TempDir Path folder;

  @Test
  void noneMakesADifference() throws IOException {
    Path file = folder.resolve("stack.yml");
    SortedSet<String> differences = new TreeSet<>();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        MisbehavingEndpoint endpoint = new MisbehavingEndpoint(sandbox.endpoint())) {
      Files.writeString(file, STACK.formatted(endpoint.endpoint()));
      InProcess applied = InProcess.run("apply", file.toString(), "-n");
      assertThat(applied.exitCode()).as(applied.err()).isZero();
      SortedSet<String> paths = paths(file, endpoint);
      assertThat(paths).hasSizeGreaterThan(150);
      for (String path : paths) {
        for (Mutation.Kind kind : Mutation.Kind.values()) {
          Mutation mutation = new Mutation(path, kind);
          endpoint.always(mutation);
          InProcess planned = InProcess.run("plan", file.toString(), "-detailed-exitcode");
          boolean refused = planned.exitCode() == 1 && planned.err().contains("[NoAnswer]");
          if (planned.exitCode() != 0 && !refused) {
            differences.add(path + " " + kind);
          }
        }
      }
    }

    assertThat(differences).isEqualTo(trueDifferences());
  }

  /** The paths of all that a plan reads. */
  private static SortedSet<String> paths(Path file, MisbehavingEndpoint endpoint) {
    SortedSet<String> paths = new ConcurrentSkipListSet<>();
    endpoint.always(
        (request, good, out) -> {
          paths.addAll(Mutation.paths(good));
          Misbehaviour.ok(out, good.getBytes(StandardCharsets.UTF_8));
        });
    InProcess planned = InProcess.run("plan", file.toString(), "-detailed-exitcode");
    assertThat(planned.exitCode()).as(planned.out() + planned.err()).isZero();
    return paths;
  }
}
