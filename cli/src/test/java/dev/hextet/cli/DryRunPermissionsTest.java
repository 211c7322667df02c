package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.http.HttpListener;
import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --dry-run-permissions}: dry runs of a plan's calls at a sandbox. */
@Tag("once")
final class DryRunPermissionsTest {
  private static final String VPC =
      """
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16, enable_dns_hostnames: true } }
      """;
  private static final String STACK =
      VPC
          + """
            aws_subnet: { web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 } }
            aws_eip: { web: { domain: vpc } }
          """;

  @TempDir Path folder;
  private InProcessStage stage;

  @BeforeEach
  void begin() throws IOException {
    stage = InProcessStage.in(folder);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void checksTheCallsWithKnownArgumentsAndChangesNothing() throws IOException {
    stage.write(STACK);

    InProcess planned = stage.run("plan", "--dry-run-permissions");

    assertThat(planned.exitCode()).as(planned.err()).isZero();
    assertThat(planned.out()).contains("Plan: 3 to add");
    assertThat(planned.err())
        .isEqualTo(
            """

            Permissions: 2 of 4 calls permitted, 0 refused, 2 not testable.
            Not testable:
              aws_vpc.main    ModifyVpcAttribute  unknown until apply: VpcId
              aws_subnet.web  CreateSubnet        unknown until apply: VpcId
            """);
    assertThat(stage.calls())
        .filteredOn(action -> !action.startsWith("Describe"))
        .containsExactlyInAnyOrder("CreateVpc", "AllocateAddress");
    assertThat(stage.run("plan", "--detailed-exitcode").exitCode()).isEqualTo(2);
    assertThat(stage.inventory()).isEqualTo("{ }\n");
  }

  @Test
  void checksUpdatesAndDeletionsOfExistingResources() throws IOException {
    stage.write(STACK);
    assertThat(stage.run("apply", "-n").exitCode()).isZero();
    String before = stage.inventory();
    stage.write(VPC.replace("enable_dns", "tags: { A: b }, enable_dns"));
    stage.reject("ReleaseAddress", "UnauthorizedOperation");

    InProcess planned = stage.run("plan", "--dry-run-permissions");

    assertThat(planned.exitCode()).isEqualTo(1);
    assertThat(planned.err())
        .contains(
            "Permissions: 2 of 3 calls permitted, 1 refused, 0 not testable.\n",
            """
            1 of 3 calls of the plan are not permitted [PermissionsMissing]
              aws_eip.web  ReleaseAddress  ec2:ReleaseAddress
            """);
    assertThat(stage.inventory()).isEqualTo(before);
  }

  @Test
  void reportsActionsWithoutADryRun() throws IOException {
    stage.write(VPC);
    assertThat(stage.run("apply", "-n").exitCode()).isZero();
    stage.write(VPC.replace("true", "false"));
    stage.calls();

    InProcess planned = stage.run("plan", "--dry-run-permissions");

    assertThat(planned.exitCode()).isZero();
    assertThat(planned.err())
        .contains("aws_vpc.main  ModifyVpcAttribute  EC2 has no dry run of this action");
    assertThat(stage.calls()).allMatch(action -> action.startsWith("Describe"));
  }

  @Test
  void reportsToProgramsAsEvents() throws IOException {
    stage.write(VPC);
    stage.reject("CreateVpc", "UnauthorizedOperation");

    InProcess planned = stage.run("plan", "--dry-run-permissions", "--json");

    assertThat(planned.exitCode()).isEqualTo(1);
    assertThat(planned.err()).isEmpty();
    assertThat(planned.out())
        .contains(
            "\"@message\":\"Permissions: 0 of 2 calls permitted, 1 refused, 1 not testable.\"")
        .contains("1 of 2 calls of the plan are not permitted");
  }

  @Test
  void isAvailableInTheEmbeddedSandbox() throws IOException {
    Path document = folder.resolve("own.yml");
    Files.writeString(document, "provider: { aws: { region: us-east-2 } }\n" + VPC);

    InProcess planned =
        InProcess.run("plan", document.toString(), "--sandbox", "--dry-run-permissions");

    assertThat(planned.exitCode()).as(planned.err()).isZero();
    assertThat(planned.err()).contains("1 of 2 calls permitted");
  }

  /** Recognized as a sandbox, this endpoint nevertheless carries out dry runs: DryRunExecuted. */
  @Test
  void stopsAtTheFirstCallThatIsCarriedOut() throws IOException {
    AtomicInteger changes = new AtomicInteger();
    try (HttpListener listener = HttpListener.start(0, request -> answer(request, changes))) {
      Path document = folder.resolve("own.yml");
      Files.writeString(
          document,
          ("provider: { aws: { region: us-east-2, access_key: a, secret_key: s, endpoints:"
                      + " { ec2: \"http://127.0.0.1:%d\" } } }\n")
                  .formatted(listener.port())
              + STACK);

      InProcess planned = InProcess.run("plan", document.toString(), "--dry-run-permissions");

      assertThat(planned.exitCode()).isEqualTo(1);
      assertThat(planned.err())
          .contains("was carried out in spite of the dry run [DryRunExecuted]")
          .contains("The endpoint created or changed eipalloc-0123456789abcdef0");
      assertThat(changes).hasValue(1);
    }
  }

  private static HttpResponse answer(HttpRequest request, AtomicInteger changes) {
    if (request.path().equals(Sandbox.ABOUT)) {
      return HttpResponse.of(200, "application/json", "{\"program\": \"" + Sandbox.PROGRAM + "\"}");
    }
    if (List.of("Describe", "Get").stream().anyMatch(request.body()::contains)) {
      return HttpResponse.of(
          200, "text/xml", "<DescribeTagsResponse><tagSet/></DescribeTagsResponse>");
    }
    changes.incrementAndGet();
    return HttpResponse.of(
        200,
        "text/xml",
        "<AllocateAddressResponse><publicIp>192.0.2.1</publicIp><domain>vpc</domain>"
            + "<allocationId>eipalloc-0123456789abcdef0</allocationId></AllocateAddressResponse>");
  }
}
