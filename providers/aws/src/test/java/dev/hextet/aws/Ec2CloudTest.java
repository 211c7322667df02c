package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.hextet.aws.auth.Ec2Settings;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Ec2CloudTest {
  private static final ReadQuery SUBNETS =
      ReadQuery.by("DescribeSubnets", "subnet-id", "SubnetId", Value.of("subnet-1"));

  private FakeEndpoint endpoint;
  private Ec2Cloud cloud;

  @BeforeEach
  void start() {
    endpoint = new FakeEndpoint();
    cloud = endpoint.cloud();
  }

  @AfterEach
  void stop() {
    cloud.close();
    endpoint.close();
  }

  private CloudFault fault(String action, String arguments) {
    return catchThrowableOfType(
        CloudFault.class, () -> cloud.call(action, TypeSamples.map(arguments)));
  }

  private static String subnets(String ids) {
    StringBuilder set = new StringBuilder("<subnetSet>");
    for (String id : ids.split(" ")) {
      set.append(subnet(id, ""));
    }
    return set + "</subnetSet>";
  }

  /** The credentials of another endpoint are nothing to AWS's own STS. */
  @Test
  void asksForTheAccountOnlyWhereStsIsWhereEc2Is() {
    assertThat(asksAccount("{}")).isTrue();
    assertThat(asksAccount("{'endpoints': {'ec2': 'http://a', 'sts': 'http://b'}}")).isTrue();
    assertThat(asksAccount("{'endpoints': {'ec2': 'http://a'}}")).isFalse();
    assertThat(asksAccount("{'skip_requesting_account_id': true}")).isFalse();
    assertThat(cloud.account()).isEmpty();
    assertThat(cloud.place().endpoint()).startsWith("http://");
    assertThat(endpoint.requests()).isEmpty();
  }

  private static boolean asksAccount(String settings) {
    return new Ec2Settings("aws", TypeSamples.map(settings), name -> "").asksAccount();
  }

  private static String subnet(String id, String more) {
    return "<item><subnetId>"
        + id
        + "</subnetId><vpcId>vpc-1</vpcId><state>available</state><cidrBlock>10.0.0.0/24</cidrBlock>"
        + "<availabilityZone>us-east-2a</availabilityZone><ipv6Native>false</ipv6Native>"
        + "<assignIpv6AddressOnCreation>false</assignIpv6AddressOnCreation>"
        + "<ipv6CidrBlockAssociationSet/><mapPublicIpOnLaunch>false</mapPublicIpOnLaunch>"
        + "<privateDnsNameOptionsOnLaunch><hostnameType>ip-name</hostnameType>"
        + "<enableResourceNameDnsARecord>false</enableResourceNameDnsARecord>"
        + "<enableResourceNameDnsAAAARecord>false</enableResourceNameDnsAAAARecord>"
        + "</privateDnsNameOptionsOnLaunch>"
        + more
        + "</item>";
  }

  @Test
  void sendsArgumentsInTheWireNames() {
    endpoint.then("<subnet><subnetId>subnet-1</subnetId></subnet>");

    Value.MapOf answer =
        cloud.call(
            "CreateSubnet",
            TypeSamples.map(
                "{'VpcId': 'vpc-1', 'Ipv6Native': true, 'TagSpecifications': [{'ResourceType':"
                    + " 'subnet', 'Tags': [{'Key': 'Name', 'Value': 'x'}]}]}"));

    assertThat(answer.get("Subnet")).isEqualTo(TypeSamples.value("{'SubnetId': 'subnet-1'}"));
    assertThat(endpoint.requests().get(0))
        .containsEntry("Action", "CreateSubnet")
        .containsEntry("VpcId", "vpc-1")
        .containsEntry("Ipv6Native", "true")
        .containsEntry("TagSpecification.1.ResourceType", "subnet")
        .containsEntry("TagSpecification.1.Tag.1.Key", "Name");
  }

  @Test
  void readsByFilterWithAllPages() {
    endpoint
        .then(subnets("subnet-1") + "<nextToken>more</nextToken>")
        .then("<subnetSet/><nextToken>stillmore</nextToken>")
        .then(subnets("subnet-2"));

    List<Value.MapOf> items =
        cloud.read(
            ReadQuery.by(
                "DescribeSubnets",
                "subnet-id",
                "SubnetId",
                Value.of("subnet-1"),
                Value.of("subnet-2")));

    assertThat(items)
        .extracting(item -> item.get("SubnetId"), item -> item.get("Region"))
        .containsExactly(
            tuple(Value.of("subnet-1"), Value.of("us-east-2")),
            tuple(Value.of("subnet-2"), Value.of("us-east-2")));
    assertThat(endpoint.requests().get(0))
        .containsEntry("Filter.1.Name", "subnet-id")
        .containsEntry("Filter.1.Value.1", "subnet-1")
        .containsEntry("MaxResults", "1000");
    assertThat(endpoint.requests().get(2)).containsEntry("NextToken", "stillmore");
  }

  @Test
  void looksAtTagsItself() {
    endpoint.then(
        "<subnetSet>"
            + subnet("subnet-1", "")
            + subnet(
                "subnet-2", "<tagSet><item><key>hextet:token</key><value>t</value></item></tagSet>")
            + "</subnetSet>");

    List<Value.MapOf> items =
        cloud.read(
            ReadQuery.by("DescribeSubnets", "tag:hextet:token", "Tags.Value", Value.of("t")));

    assertThat(items)
        .extracting(item -> item.get("SubnetId"))
        .containsExactly(Value.of("subnet-2"));
  }

  @Test
  void readsSubnetsWithMoreAddressesThanANumberHolds() {
    endpoint.then(
        "<subnetSet>"
            + subnet(
                "subnet-1",
                "<availableIpAddressCount>18446744073709551611</availableIpAddressCount>")
            + "</subnetSet>");

    assertThat(cloud.read(SUBNETS)).hasSize(1);
  }

  @Test
  void readsManyValuesInChunks() {
    endpoint.then(subnets("subnet-0")).then(subnets("subnet-200"));

    Value[] ids =
        IntStream.range(0, 201).mapToObj(i -> Value.of("subnet-" + i)).toArray(Value[]::new);
    List<Value.MapOf> items =
        cloud.read(ReadQuery.by("DescribeSubnets", "subnet-id", "SubnetId", ids));

    assertThat(items).hasSize(2);
    assertThat(endpoint.requests().get(0)).containsKey("Filter.1.Value.200");
    assertThat(endpoint.requests().get(1))
        .containsEntry("Filter.1.Value.1", "subnet-200")
        .doesNotContainKey("Filter.1.Value.2");
  }

  /** EC2 has no filter for some members; the items of others are left out of the answer. */
  @Test
  void comparesHereWhatItReadsWhole() {
    endpoint.then("<subnetSet>" + subnet("subnet-1", "") + subnet("subnet-2", "") + "</subnetSet>");

    List<Value.MapOf> items =
        cloud.read(ReadQuery.whole("DescribeSubnets", "SubnetId", Value.of("subnet-2")));

    assertThat(items)
        .extracting(item -> item.get("SubnetId"))
        .containsExactly(Value.of("subnet-2"));
    assertThat(endpoint.requests().get(0)).doesNotContainKey("Filter.1.Name");
  }

  @Test
  void asksNothingForNoValues() {
    assertThat(cloud.read(ReadQuery.by("DescribeSubnets", "subnet-id", "SubnetId"))).isEmpty();
    assertThat(endpoint.requests()).isEmpty();
  }

  @Test
  void flattensReservationsAndKeepsTheirOwner() {
    endpoint.then(
        "<reservationSet><item><ownerId>123</ownerId><instancesSet><item><instanceId>i-1"
            + "</instanceId><imageId>ami-1</imageId><instanceType>t3.micro</instanceType>"
            + "<instanceState><name>terminated</name></instanceState></item></instancesSet></item></reservationSet>");

    List<Value.MapOf> items =
        cloud.read(ReadQuery.by("DescribeInstances", "instance-id", "InstanceId", Value.of("i-1")));

    assertThat(items)
        .extracting(
            item -> item.get("InstanceId"), item -> item.get("OwnerId"), item -> item.get("Region"))
        .containsExactly(tuple(Value.of("i-1"), Value.of("123"), Value.of("us-east-2")));
  }

  @Test
  void anAnswerThatIsOneThingIsOneItem() {
    endpoint.then(
        "<vpcId>vpc-1</vpcId><enableDnsHostnames><value>true</value></enableDnsHostnames>");

    List<Value.MapOf> items =
        cloud.read(
            ReadQuery.with(
                "DescribeVpcAttribute",
                TypeSamples.map("{'VpcId': 'vpc-1', 'Attribute': 'enableDnsHostnames'}")));

    assertThat(items)
        .containsExactly(
            TypeSamples.map("{'VpcId': 'vpc-1', 'EnableDnsHostnames': {'Value': true}}"));
  }

  @Test
  void whatIsGoneIsMissingFromARead() {
    endpoint.thenError(400, "InvalidVpcID.NotFound");

    assertThat(
            cloud.read(
                ReadQuery.with(
                    "DescribeVpcAttribute",
                    TypeSamples.map("{'VpcId': 'vpc-1', 'Attribute': 'enableDnsHostnames'}"))))
        .isEmpty();
  }

  @Test
  void repeatsReadsThatFailForNoFaultOfTheirs() {
    endpoint.thenHtml(500).thenNothing().then(subnets("subnet-1"));

    assertThat(cloud.read(SUBNETS)).hasSize(1);
  }

  @Test
  void givesUpOnAReadAfterTheRetriesOfTheSettings() {
    endpoint.thenHtml(500).thenHtml(500).thenHtml(500);

    CloudFault fault = catchThrowableOfType(CloudFault.class, () -> cloud.read(SUBNETS));

    assertThat(fault.kind()).isEqualTo(FaultKind.TRANSIENT);
    assertThat(fault.words()).contains("HTTP status 500");
  }

  @Test
  void repeatsCallsThatWereThrottled() {
    endpoint
        .thenError(503, "RequestLimitExceeded")
        .thenError(503, "RequestLimitExceeded")
        .then("<vpc><vpcId>vpc-1</vpcId></vpc>");

    Value.MapOf answer = cloud.call("CreateVpc", TypeSamples.map("{'CidrBlock': '10.0.0.0/16'}"));

    assertThat(answer.get("Vpc")).isEqualTo(TypeSamples.value("{'VpcId': 'vpc-1'}"));
    assertThat(endpoint.requests()).hasSize(3);
  }

  @Test
  void throttlingNeverEndsACall() {
    for (int i = 0; i < 4; i++) {
      endpoint.thenError(503, i % 2 == 0 ? "RequestLimitExceeded" : "Throttling");
    }
    endpoint.then("<subnet><subnetId>subnet-1</subnetId></subnet>");

    assertThat(cloud.call("CreateSubnet", TypeSamples.map("{'VpcId': 'vpc-1'}")).get("Subnet"))
        .isEqualTo(TypeSamples.value("{'SubnetId': 'subnet-1'}"));
  }

  @Test
  void knowsHowLongWhatIsMadeMayStayInvisible() {
    assertThat(cloud.readLag()).hasSeconds(30);
    Value.MapOf settings = endpoint.settings();
    try (Ec2Cloud reported =
            new Ec2Cloud(
                new Ec2Settings("aws", settings.with("read_lag", Value.of("2")), name -> ""));
        Ec2Cloud surrounded =
            new Ec2Cloud(
                new Ec2Settings(
                    "aws", settings, name -> name.equals("HEXTET_READ_LAG") ? "0.25" : ""))) {
      assertThat(reported.readLag()).hasSeconds(2);
      assertThat(surrounded.readLag()).hasMillis(250);
    }
  }

  // EC2: has no token for it, so a second request would make a second VPC.
  @Test
  void sendsAChangingCallOnceIfTheAnswerIsLost() {
    endpoint.then("<vpcSet/>").thenNothing();
    assertThat(cloud.read(ReadQuery.by("DescribeVpcs", "vpc-id", "VpcId", Value.of("vpc-1"))))
        .isEmpty();

    CloudFault fault = fault("CreateVpc", "{'CidrBlock': '10.0.0.0/16'}");

    assertThat(fault.kind()).isEqualTo(FaultKind.UNANSWERED);
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void aServerErrorOfAChangingCallMayHaveDoneIt() {
    endpoint.thenError(500, "InternalError");

    assertThat(fault("CreateVpc", "{'CidrBlock': '10.0.0.0/16'}").kind())
        .isEqualTo(FaultKind.UNANSWERED);
  }

  @Test
  void tellsEc2sCodeAndWords() {
    endpoint.thenError(400, "InvalidSubnet.Conflict");

    CloudFault fault = fault("CreateSubnet", "{'VpcId': 'vpc-1'}");

    assertThat(fault.kind()).isEqualTo(FaultKind.CONFLICT);
    assertThat(fault.code()).isEqualTo("InvalidSubnet.Conflict");
    assertThat(fault.words()).isEqualTo("words of InvalidSubnet.Conflict");
  }

  @Test
  void saysThatCredentialsWereRefusedAndWhereTheyCameFrom() {
    endpoint.thenError(401, "AuthFailure");

    CloudFault fault = fault("CreateVpc", "{'CidrBlock': '10.0.0.0/16'}");

    assertThat(fault.kind()).isEqualTo(FaultKind.UNIDENTIFIED);
    assertThat(fault.code()).isEqualTo("CredentialsRefused");
    assertThat(fault.words()).contains(endpoint.url(), "provider.aws", "AuthFailure");
  }

  @Test
  void aRefusalAfterOthersWereAnsweredIsNotOfTheCredentials() {
    endpoint.then(subnets("subnet-1")).thenError(401, "AuthFailure");
    assertThat(cloud.read(SUBNETS)).hasSize(1);

    assertThat(fault("RunInstances", "{'ImageId': 'ami-1'}").code()).isEqualTo("AuthFailure");
  }

  @Test
  void saysThatTheEndpointCannotBeReached() {
    endpoint.close();

    CloudFault fault = fault("CreateVpc", "{'CidrBlock': '10.0.0.0/16'}");

    assertThat(fault.kind()).isEqualTo(FaultKind.UNREACHABLE);
    assertThat(fault.code()).isEqualTo("CannotReach");
    assertThat(fault.words()).startsWith("cannot reach " + endpoint.url() + ": ");
  }

  @Test
  void anEndpointThatWasThereComesBack() {
    endpoint.then(subnets("subnet-1"));
    assertThat(cloud.read(SUBNETS)).hasSize(1);
    endpoint.close();

    assertThat(fault("CreateVpc", "{'CidrBlock': '10.0.0.0/16'}").kind())
        .isEqualTo(FaultKind.TRANSIENT);
  }

  @Test
  void saysWhereItLookedForCredentials() {
    Ec2Settings settings =
        new Ec2Settings(
            "aws",
            TypeSamples.map(
                "{'region': 'us-east-2', 'profile': 'no-such-profile', 'skip_metadata_api_check':"
                    + " 'true'}"),
            name -> "");
    try (Ec2Cloud without = new Ec2Cloud(settings)) {
      CloudFault fault = catchThrowableOfType(CloudFault.class, () -> without.read(SUBNETS));

      assertThat(fault.code()).isEqualTo("NoCredentials");
      assertThat(fault.kind()).isEqualTo(FaultKind.UNIDENTIFIED);
      assertThat(fault.words()).contains("profile \"no-such-profile\"", "AWS_ACCESS_KEY_ID");
    }
  }

  @Test
  void saysWhereARegionCanBeSet() {
    Ec2Settings settings =
        new Ec2Settings("aws", TypeSamples.map("{'profile': 'no-such-profile'}"), name -> "");

    DiagnosticException problem =
        catchThrowableOfType(DiagnosticException.class, () -> new Ec2Cloud(settings));

    assertThat(problem.diagnostics().get(0).code()).isEqualTo("NoRegion");
  }

  @Test
  void theSettingsDoNotShowTheirValues() {
    assertThat(new Ec2Settings("aws", endpoint.settings(), name -> "").toString())
        .isEqualTo("Ec2Settings[access_key, endpoints, max_retries, region, secret_key]");
  }
}
