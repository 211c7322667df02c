package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.value.JsonText;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data blocks as people meet them, at the sandbox. */
final class LookupsTest {
  private static final String IMAGE = "ami-00820859884793f9a";
  private static final String WEB =
      """
      provider: { aws: { region: us-east-2 } }
      data:
        aws_ami:
          debian:
            owners: [self, "136693071363"]
            most_recent: true
            filter: { name: name, values: ["debian-12-amd64-*"] }
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 } }
        aws_instance:
          web: { ami: "${data.aws_ami.debian.id}", instance_type: t3.micro, subnet_id: "${aws_subnet.web.id}" }
      """;

  /** Of the VPC itself, once it is there. */
  private static final String GROUP =
      """
      provider: { aws: { region: us-east-2 } }
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
      data:
        aws_availability_zones: { here: {} }
        aws_security_group:
          default:
            vpc_id: ${aws_vpc.main.id}
            name: default
            lifecycle:
              postcondition: { condition: "${self.description == var.words}", error_message: "${self.description}!" }
      variable: { words: { default: default VPC security group } }
      output:
        group: { value: "${data.aws_security_group.default.name}" }
        zone: { value: "${data.aws_availability_zones.here.names[0]}" }
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

  private void write(String document) throws IOException {
    String reached =
        ", access_key: test, secret_key: test, endpoints: { ec2: \"%s\" }"
            .formatted(sandbox.endpoint());
    Files.writeString(
        folder.resolve("stack.yml"), document.replaceAll("region: us-[a-z]+-2", "$0" + reached));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private InProcess plan(String... more) {
    List<String> arguments = new ArrayList<>(List.of("plan", file("stack.yml")));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments.toArray(String[]::new));
  }

  private void apply(String... more) {
    List<String> arguments = new ArrayList<>(List.of("apply", file("stack.yml"), "-n"));
    arguments.addAll(List.of(more));
    InProcess applied = InProcess.run(arguments.toArray(String[]::new));
    assertThat(applied.exitCode()).as(applied.err()).isZero();
  }

  /** The id of a newer image of the same kind, which somebody has made. */
  private String newerImage() throws IOException, InterruptedException {
    String answer =
        new OtherTool(sandbox.endpoint())
            .call(
                "CopyImage",
                "SourceRegion=us-east-2&Name=debian-12-amd64-newer&SourceImageId=" + IMAGE);
    return answer.replaceAll("(?s).*<imageId>(.*?)</imageId>.*", "$1");
  }

  @Test
  void keepTheImageUntilAnotherIsAskedFor() throws Exception {
    write(WEB);
    apply();
    String newer = newerImage();

    InProcess kept = plan("--detailed-exitcode");

    String note = "data.aws_ami.debian: " + IMAGE + " is kept; newer: " + newer;
    assertThat(kept.exitCode()).isZero();
    assertThat(kept.out().replace(newer, "ami-newer").replace(folder + "/", ""))
        .isEqualTo(
            """
            ╷
            │ stack.yml:4:5: warning: data.aws_ami.debian: ami-00820859884793f9a is kept; newer: ami-newer [LookupKept]
            │     4 |     debian:
            │       |     ^^^^^^
            │ The recorded result remains in use. plan --update-lookups selects the newer one.
            ╵

            No changes. Your infrastructure matches the configuration.
            """);
    assertThat(plan("--format", "markdown").out()).contains(newer, "LookupKept");
    assertThat(plan("--format", "json").out()).contains(note);
    assertThat(plan("--json").out()).contains(note);
    assertThat(plan("--update-lookups").out()).contains("must be replaced", newer);
    apply("--update-lookups");
    assertThat(plan().out()).contains("No changes.").doesNotContain("LookupKept");
    assertThat(Files.readString(folder.resolve("stack.state.json"))).doesNotContain(IMAGE);
  }

  @Test
  void askEachRegionForItsOwn() throws IOException {
    write(
        """
        provider: { aws: [ { region: us-east-2 }, { alias: west, region: us-west-2 } ] }
        data:
          aws_ami:
            east: { owners: ["136693071363"], most_recent: true, filter: { name: name, values: ["debian-12-amd64-*"] } }
            west: { provider: aws.west, owners: ["136693071363"], most_recent: true, filter: { name: name, values: ["debian-12-amd64-*"] } }
          aws_availability_zones:
            east: {}
            west: { provider: aws.west }
          aws_vpc: { made: { provider: aws.west, id: "${aws_vpc.west.id}" } }
        resource:
          aws_vpc:
            east: { cidr_block: 10.0.0.0/16 }
            west: { provider: aws.west, cidr_block: 10.1.0.0/16 }
          aws_subnet:
            east: { vpc_id: "${aws_vpc.east.id}", cidr_block: 10.0.0.0/24, availability_zone: "${data.aws_availability_zones.east.names[0]}" }
            west: { provider: aws.west, vpc_id: "${data.aws_vpc.made.id}", cidr_block: 10.1.0.0/24, availability_zone: "${data.aws_availability_zones.west.names[0]}" }
          aws_instance:
            east: { ami: "${data.aws_ami.east.id}", instance_type: t3.micro, subnet_id: "${aws_subnet.east.id}" }
            west: { provider: aws.west, ami: "${data.aws_ami.west.id}", instance_type: t3.micro, subnet_id: "${aws_subnet.west.id}" }
        output:
          zones: { value: "${[aws_subnet.east.availability_zone, aws_subnet.west.availability_zone]}" }
        """);

    assertThat(plan().out()).contains("data.aws_vpc.made will be read during apply", "6 to add");
    InProcess applied = InProcess.run("apply", file("stack.yml"), "-n");

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out()).contains("\"us-east-2a\"", "\"us-west-2a\"");
    assertThat(plan("--detailed-exitcode").out()).startsWith("No changes.");
    InProcess destroyed = InProcess.run("destroy", file("stack.yml"), "-n");
    assertThat(destroyed.out()).contains("6 destroyed");
  }

  @Test
  void areReadDuringApplyWhereTheirArgumentsAreNotKnownBefore() throws Exception {
    Files.writeString(folder.resolve("stack.yml"), GROUP);
    InProcess planned = plan("--sandbox", "--out", file("saved.json"));

    assertThat(planned.out())
        .contains(" <= data \"aws_security_group\"", "Plan: 1 to add, 0 to change, 0 to destroy.");
    JsonNode saved = JsonText.read(Files.readString(folder.resolve("saved.json")));
    assertThat(saved.at("/resource_changes/0/change/actions/0").asText()).isEqualTo("read");
    assertThat(saved.at("/prior_state/values/root_module/resources/0/values/names/0").asText())
        .isEqualTo("us-east-2a");

    InProcess applied = InProcess.run("apply", file("saved.json"), "--sandbox");

    assertThat(applied.err() + applied.out())
        .contains("data.aws_security_group.default: Read complete")
        .doesNotContain("data.aws_availability_zones.here: Read")
        .contains("group = \"default\"", "zone = \"us-east-2a\"");
    assertThat(plan("--sandbox").out()).contains("No changes.");
  }

  @Test
  void failTheApplyIfAPostconditionTurnsOutFalse() throws Exception {
    write(GROUP);
    InProcess applied = InProcess.run("apply", file("stack.yml"), "-n", "-v", "words=other");

    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.err())
        .contains("stack.yml:11:40", "default VPC security group!", "[PostconditionFailed]");
  }

  @Test
  void sayAtTheBlockWhatIsNotThere() throws IOException {
    write(
        """
        provider: { aws: [ { region: us-east-2 }, { alias: west, region: us-west-2 } ] }
        data:
          aws_vpc: { none: { cidr_block: 10.9.0.0/16 } }
          aws_ami: { any: { owners: ["136693071363"] } }
          aws_region: { west: { provider: aws.west } }
        output: { region: { value: "${data.aws_region.west.name}" } }
        """);

    assertThat(plan().err())
        .contains("stack.yml:3:14: error: no VPC matches [NothingFound]")
        .contains("stack.yml:4:14: error: 6 images match [SeveralFound]");
    assertThat(InProcess.run("validate", file("stack.yml")).exitCode()).isZero();
  }
}
