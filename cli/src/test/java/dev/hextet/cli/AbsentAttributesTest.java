package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What EC2 leaves empty reads the same in every phase, and as Terraform's provider has it. */
final class AbsentAttributesTest {
  private static final String PROVIDER =
      """
      provider: { aws: { region: us-east-2, access_key: a, secret_key: s, endpoints: { ec2: "%s" } } }
      """;

  /** Things of which EC2 leaves out much. */
  static final String STACK =
      """
      resource:
        aws_vpc: { v: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}", cidr_block: 10.0.0.0/24 } }
        aws_internet_gateway: { g: {} }
        aws_eip: { e: {} }
        aws_security_group: { s: { vpc_id: "${aws_vpc.v.id}" } }
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } }
        aws_route_table_association: { a: { subnet_id: "${aws_subnet.s.id}", route_table_id: "${aws_route_table.t.id}" } }
        aws_instance:
          i: { ami: ami-00608142bdc2eefe3, instance_type: t3.micro, subnet_id: "${aws_subnet.s.id}" }
      data:
        aws_instance: { d: { instance_id: "${aws_instance.i.id}" } }
        aws_vpc: { d: { id: "${aws_vpc.v.id}" } }
        aws_internet_gateway: { d: { internet_gateway_id: "${aws_internet_gateway.g.id}" } }
      """;

  /** What provider 5.100 has of them. */
  private static final Map<String, String> VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("aws_instance.i.public_ip", "\"\""),
              Map.entry("aws_instance.i.public_dns", "\"\""),
              Map.entry("aws_instance.i.key_name", "\"\""),
              Map.entry("aws_instance.i.iam_instance_profile", "\"\""),
              Map.entry("aws_instance.i.ipv6_addresses", "[]"),
              Map.entry("aws_instance.i.ipv6_address_count", "0"),
              Map.entry("aws_instance.i.monitoring", "false"),
              Map.entry("aws_instance.i.user_data", "null"),
              Map.entry("aws_vpc.v.ipv6_cidr_block", "\"\""),
              Map.entry("aws_vpc.v.ipv6_association_id", "\"\""),
              Map.entry("aws_vpc.v.tags_all", "{}"),
              Map.entry("aws_vpc.v.tags", "null"),
              Map.entry("aws_subnet.s.ipv6_cidr_block", "\"\""),
              Map.entry("aws_subnet.s.ipv6_cidr_block_association_id", "\"\""),
              Map.entry("aws_internet_gateway.g.vpc_id", "\"\""),
              Map.entry("aws_eip.e.association_id", "\"\""),
              Map.entry("aws_eip.e.instance", "\"\""),
              Map.entry("aws_eip.e.private_ip", "\"\""),
              Map.entry("aws_eip.e.private_dns", "null"),
              Map.entry("aws_eip.e.associate_with_private_ip", "null"),
              Map.entry("aws_security_group.s.ingress", "[]"),
              Map.entry("aws_route_table_association.a.gateway_id", "\"\""),
              Map.entry("data.aws_instance.d.public_ip", "\"\""),
              Map.entry("data.aws_instance.d.ipv6_addresses", "[]"),
              Map.entry("data.aws_vpc.d.ipv6_cidr_block", "\"\""),
              Map.entry("data.aws_internet_gateway.d.attachments", "[]")));

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

  private void write(String more) throws IOException {
    Files.writeString(
        folder.resolve("stack.yml"), PROVIDER.formatted(sandbox.endpoint()) + STACK + more);
  }

  private InProcess run(String command, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = command;
    arguments[1] = folder.resolve("stack.yml").toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return InProcess.run(arguments);
  }

  private static InProcess done(InProcess run) {
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    return run;
  }

  /** Conditions of each value, and of all of them as one text, which is an output too. */
  static String asserted() {
    String all =
        VALUES.keySet().stream()
            .map(name -> "'%s' = %s".formatted(name.replace('.', '_'), name))
            .collect(Collectors.joining(", "))
            .replace('\'', '"');
    return "output: { all: { value: '${jsonencode({" + all + "})}' } }\n" + checks();
  }

  private static String checks() {
    return VALUES.entrySet().stream()
        .map(
            value ->
                "  %s: { assert: { condition: '${jsonencode(%s) == %s}', error_message: '%s' } }\n"
                    .formatted(
                        value.getKey().replace('.', '_'),
                        value.getKey(),
                        // As jsonencode writes it, in a text.
                        "\"" + value.getValue().replace("\"", "\\\"") + "\"",
                        value.getKey()))
        .collect(Collectors.joining("", "check:\n", ""));
  }

  /** The output that {@link #asserted} asks for. */
  static String json() {
    return VALUES.entrySet().stream()
        .map(value -> "\"" + value.getKey().replace('.', '_') + "\":" + value.getValue())
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void readTheSameInApplyPlanOutputConsoleAndConditions() throws Exception {
    write(asserted());

    InProcess applied = done(run("apply", "-n"));
    assertThat(applied.err() + applied.out()).doesNotContain("warning");
    assertThat(output()).isEqualTo(json());

    InProcess planned = done(run("plan", "-detailed-exitcode"));
    assertThat(planned.err() + planned.out()).doesNotContain("warning");
    done(run("plan", "-detailed-exitcode", "-refresh=false"));
    assertThat(console())
        .isEqualTo(
            VALUES.entrySet().stream()
                .filter(value -> !value.getKey().startsWith("data."))
                .map(value -> "\"%s\"\n".formatted(value.getValue().replace("\"", "\\\"")))
                .collect(Collectors.joining()));
  }

  /** A look-up is not recorded, so that the console cannot show what it tells. */
  private String console() {
    String requested =
        VALUES.keySet().stream()
            .filter(name -> !name.startsWith("data."))
            .map(name -> "jsonencode(%s)\n".formatted(name))
            .collect(Collectors.joining());
    InProcess shown =
        done(InProcess.run(requested, Map.of(), "console", folder.resolve("stack.yml").toString()));
    return shown.out();
  }

  private String output() {
    return InProcess.run("output", "-raw", "--state", state(), "all").out().strip();
  }

  private String state() {
    return folder.resolve("stack.state.json").toString();
  }

  @Test
  void letTheDocumentedGuardFire() throws Exception {
    write("");
    String document = Files.readString(folder.resolve("stack.yml"));
    String guard =
        ", lifecycle: { postcondition: { condition: '${self.public_ip != \"\"}', error_message: none } } }";
    Files.writeString(
        folder.resolve("stack.yml"),
        document.replace(
            "subnet_id: \"${aws_subnet.s.id}\" }\ndata",
            "subnet_id: \"${aws_subnet.s.id}\"" + guard + "\ndata"));

    InProcess applied = run("apply", "-n");
    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.err()).contains("PostconditionFailed", "stack.yml:");

    InProcess planned = run("plan");
    assertThat(planned.exitCode()).isEqualTo(1);
    assertThat(planned.err()).contains("PostconditionFailed");
  }
}
