package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The AWS CLI against the sandbox. Skipped where it is missing. */
@Tag("peer")
@Execution(ExecutionMode.CONCURRENT)
class AwsCliIT {

  private static final Duration MOST = Duration.ofMinutes(1);

  private static final String IMAGE = "ami-00608142bdc2eefe3";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private ForeignProgram aws;

  @BeforeEach
  void prepare() throws IOException {
    Optional<Path> program = ForeignProgram.find("aws");
    assumeTrue(program.isPresent(), "the AWS CLI is not on the path");
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    aws =
        new ForeignProgram(
            program.get(),
            folder,
            Map.of(
                "AWS_ACCESS_KEY_ID", "sandbox",
                "AWS_SECRET_ACCESS_KEY", "sandbox",
                "AWS_DEFAULT_REGION", "us-east-2",
                "AWS_CONFIG_FILE", folder.resolve("config").toString(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_PAGER", "",
                "AWS_MAX_ATTEMPTS", "1"));
  }

  @AfterEach
  void stop() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void makesANetworkWithAnInstanceAtFour() throws Exception {
    String vpc =
        made(
            "Vpc.VpcId",
            "create-vpc",
            "--cidr-block",
            "10.0.0.0/16",
            "--amazon-provided-ipv6-cidr-block");
    run("wait", "vpc-available", "--vpc-ids", vpc);
    String block =
        made(
                "Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock",
                "describe-vpcs",
                "--vpc-ids",
                vpc)
            .replace("/56", "/64");
    String subnet =
        made(
            "Subnet.SubnetId",
            "create-subnet",
            "--vpc-id",
            vpc,
            "--cidr-block",
            "10.0.0.0/24",
            "--ipv6-cidr-block",
            block);
    String address = block.replace("/64", "4");
    String instance =
        made(
            "Instances[0].InstanceId",
            "run-instances",
            "--image-id",
            IMAGE,
            "--instance-type",
            "t3.micro",
            "--subnet-id",
            subnet,
            "--ipv6-addresses",
            "Ipv6Address=" + address,
            "--user-data",
            "#!/bin/sh",
            "--tag-specifications",
            "ResourceType=instance,Tags=[{Key=Name,Value=web}]");
    run("wait", "instance-running", "--instance-ids", instance);

    assertThat(
            made(
                "Reservations[0].Instances[0].Ipv6Address",
                "describe-instances",
                "--filters",
                "Name=tag:Name,Values=w*"))
        .isEqualTo(address);
    assertThat(made("Output", "get-console-output", "--instance-id", instance))
        .contains("has the address " + address);
    run("terminate-instances", "--instance-ids", instance);
    run("wait", "instance-terminated", "--instance-ids", instance);
    run("delete-subnet", "--subnet-id", subnet);
    run("delete-vpc", "--vpc-id", vpc);
    assertThat(inventory()).isEmpty();
  }

  @Test
  void launchesWithoutASubnetInADefaultVpc() throws Exception {
    String vpc = made("Vpc.VpcId", "create-default-vpc");
    String instance =
        made(
            "Instances[0].InstanceId",
            "run-instances",
            "--image-id",
            IMAGE,
            "--instance-type",
            "t3.micro");

    assertThat(
            made(
                "Reservations[0].Instances[0].VpcId",
                "describe-instances",
                "--instance-ids",
                instance))
        .isEqualTo(vpc);
  }

  @Test
  void showsRefusalsAsThoseOfEc2() throws Exception {
    ForeignProgram.Run run = aws.run(MOST, arguments("create-vpc", "--cidr-block", "10.0.0.0/8"));

    assertThat(run.exit()).isNotZero();
    assertThat(run.text())
        .contains("An error occurred (InvalidVpc.Range) when calling the CreateVpc operation");
  }

  @Test
  void showsFaultsAsItShowsThoseOfEc2() throws Exception {
    sandbox.faults().add(new Fault(Calls.of("CreateVpc").at(1), new Effect.Cut(true)));
    sandbox
        .faults()
        .add(new Fault(Calls.of("CreateVpc").at(2), Effect.Refused.with("VpcLimitExceeded")));
    String[] create = arguments("create-vpc", "--cidr-block", "10.0.0.0/16");

    assertThat(aws.run(MOST, create).text()).contains("Connection was closed before we received");
    assertThat(aws.run(MOST, create).text()).contains("An error occurred (VpcLimitExceeded)");

    assertThat(inventory().at("/us-east-2/vpc")).hasSize(1);
  }

  @Test
  void copiesImagesAndFindsTheNewest() throws Exception {
    String copy =
        made(
            "ImageId",
            "copy-image",
            "--source-image-id",
            IMAGE,
            "--source-region",
            "us-east-2",
            "--name",
            "golden-1");

    assertThat(
            made(
                "sort_by(Images, &CreationDate)[-1].[ImageId,OwnerId,Public]",
                "describe-images",
                "--owners",
                "self",
                "amazon",
                "--filters",
                "Name=architecture,Values=x86_64"))
        .isEqualTo(copy + "\t123456789012\tFalse");
    run("deregister-image", "--image-id", copy);
    assertThat(inventory()).isEmpty();
  }

  @Test
  void listsPageByPage() throws Exception {
    for (int i = 0; i < 6; i++) {
      createVpc();
    }

    JsonNode listed =
        new ObjectMapper().readTree(run("describe-vpcs", "--page-size", "5", "--output", "json"));

    assertThat(listed.path("Vpcs")).hasSize(6);
  }

  /** The CLI takes seconds to start. */
  private void createVpc() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve("/"))
            .header("Authorization", "Credential=sandbox/20260102/us-east-2/ec2/aws4_request")
            .POST(HttpRequest.BodyPublishers.ofString("Action=CreateVpc&CidrBlock=10.0.0.0/16"))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  private String made(String query, String... arguments) throws Exception {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--query", query, "--output", "text"))
            .toArray(String[]::new);
    return run(all).strip();
  }

  private String run(String... arguments) throws Exception {
    ForeignProgram.Run run = aws.run(MOST, arguments(arguments));
    assertThat(run.exit()).as(run.text()).isZero();
    return run.text();
  }

  private String[] arguments(String... arguments) {
    return Stream.concat(
            Stream.of("--endpoint-url", sandbox.endpoint().toString(), "ec2"), Stream.of(arguments))
        .toArray(String[]::new);
  }

  private JsonNode inventory() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve("/_sandbox/inventory")).build();
    return new ObjectMapper()
        .readTree(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
