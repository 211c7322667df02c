package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Terraform's provider takes is taken here: it is made, is stable, and goes again. */
final class AcceptedSpellingsTest {
  private static final String PROVIDER =
      "provider: { aws: { region: us-east-2, access_key: a, secret_key: s, endpoints: { ec2: '%s' } } }\n";
  private static final String INSTANCE = "ami: ami-00608142bdc2eefe3, instance_type: t3.micro";
  private static final String SUBNET =
      """
      variable: { empty: { type: string, default: "" } }
      resource:
        aws_vpc: { v: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true } }
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}", cidr_block: 10.0.0.0/24, availability_zone: "${var.empty}" } }
        aws_internet_gateway: { g: { vpc_id: "${aws_vpc.v.id}" } }
      """;

  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private InProcess run(String command, String option) {
    return InProcess.run("", Map.of(), command, folder.resolve("stack.yml").toString(), option);
  }

  private InProcess done(String command, String option) {
    InProcess run = run(command, option);
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // An empty text for what is not set.
        "aws_instance: { i: { %I, subnet_id: '${aws_subnet.s.id}', key_name: '${var.empty}', iam_instance_profile: '',"
            + " availability_zone: '', user_data: '', vpc_security_group_ids: null } }",
        "aws_eip: { e: { instance: '${var.empty}', network_interface: '', associate_with_private_ip: '',"
            + " public_ipv4_pool: '', address: '' } }",
        "aws_key_pair: { k: { key_name: '', key_name_prefix: '', public_key: 'ssh-ed25519"
            + " AAAAC3NzaC1lZDI1NTE5AAAAIIVq4nKpN6HHmTbJIPMWUVJZE9Yw3Qhx3Fqe1p0fnz0E' } }",
        "aws_security_group: { g: { vpc_id: '${aws_vpc.v.id}', name: '', name_prefix: web- } }",
        // EC2's own routes.
        "aws_route_table: { t: { vpc_id: '${aws_vpc.v.id}', route: [ { cidr_block: 10.0.0.0/16, gateway_id: local },"
            + " { cidr_block: 0.0.0.0/0, gateway_id: '${aws_internet_gateway.g.id}', nat_gateway_id: '' } ] } }",
        "aws_route_table: { t: { vpc_id: '${aws_vpc.v.id}', route: { ipv6_cidr_block: '${aws_vpc.v.ipv6_cidr_block}',"
            + " gateway_id: local } } }",
        "aws_route_table: { t: { vpc_id: '${aws_vpc.v.id}' } }\n"
            + "  aws_route: { r: { route_table_id: '${aws_route_table.t.id}', destination_cidr_block: 10.0.0.0/16,"
            + " gateway_id: local } }",
        "aws_route_table: { t: { vpc_id: '${aws_vpc.v.id}' } }\n"
            + "  aws_route: { r: { route_table_id: '${aws_route_table.t.id}', destination_cidr_block: 0.0.0.0/0,"
            + " gateway_id: '${aws_internet_gateway.g.id}', nat_gateway_id: '' } }",
        // Former words.
        "aws_eip: { e: { vpc: true } }",
        "aws_eip: { e: { vpc: true, domain: vpc } }",
        // EC2 takes it.
        "aws_security_group: { g: { vpc_id: '${aws_vpc.v.id}', ingress: { protocol: icmp, from_port: -1, to_port: -1,"
            + " cidr_blocks: [0.0.0.0/0], ipv6_cidr_blocks: ['::/0'] } } }",
        // The volume's own tags.
        "aws_instance: { i: { %I, subnet_id: '${aws_subnet.s.id}', root_block_device: { volume_size: 9,"
            + " tags: { Name: boot } } } }",
      })
  void areMadeOnceAndStayAndGo(String resource) throws Exception {
    Files.writeString(
        folder.resolve("stack.yml"),
        PROVIDER.formatted(sandbox.endpoint())
            + SUBNET
            + "  "
            + resource.replace("%I", INSTANCE)
            + "\n");

    done("apply", "-n");
    assertThat(done("plan", "-detailed-exitcode").out()).contains("No changes.");
    done("destroy", "-n");
    try (var left = sandbox.endpoint().resolve("/_sandbox/inventory").toURL().openStream()) {
      assertThat(new String(left.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("{ }\n");
    }
  }

  /** AWS provider 5.100 rejects an empty text in place of these addresses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private_ip: \"\" | aws_instance: { i: { %I, subnet_id: '${aws_subnet.s.id}', %E } }",
        "cidr_block: \"\" | aws_subnet: { t: { vpc_id: '${aws_vpc.v.id}', %E } }",
        "ipv6_cidr_block: \"\" | aws_subnet: { t: { vpc_id: '${aws_vpc.v.id}', cidr_block: 10.0.1.0/24, %E } }",
        "destination_ipv6_cidr_block: \"\" | aws_route: { r: { route_table_id: rtb-0123456789abcdef0, %E, gateway_id: local } }"
      })
  void rejectsAnEmptyAddress(String empty, String resource) throws Exception {
    String line = "  " + resource.replace("%I", INSTANCE).replace("%E", empty);
    String text =
        PROVIDER.formatted(sandbox.endpoint())
            + SUBNET.replaceFirst(" *aws_subnet.*\n", resource.startsWith("aws_subnet") ? "" : "$0")
            + line
            + "\n";
    Files.writeString(folder.resolve("stack.yml"), text);

    InProcess run = run("plan", "-no-color");

    String place =
        "stack.yml:%d:%d: error: ".formatted(text.lines().count(), line.indexOf("\"\"") + 2);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
    assertThat(run.err()).contains(place);
  }
}
