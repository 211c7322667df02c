package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ActionDispatcher;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.fault.PendingFaults;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.SandboxWorld;
import dev.hextet.sandbox.world.WorldSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An EC2 without HTTP around it, whose time stands still until a test lets it pass. */
final class TestEc2 {

  static final Duration DELAY = Duration.ofSeconds(10);

  /** Amazon Linux 2023 for x86_64. */
  static final String IMAGE = "ami-00608142bdc2eefe3";

  private final Ec2 ec2;
  private final PendingFaults faults = new PendingFaults();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private String region = "us-east-1";

  TestEc2() {
    this(1, Duration.ZERO);
  }

  TestEc2(long seed, Duration readLag) {
    this(ServiceRegistry.of(SandboxServices.all(false)), new WorldSettings(seed, DELAY, readLag));
  }

  /** An EC2 with these services. */
  TestEc2(ServiceRegistry services) {
    this(services, new WorldSettings(1, DELAY, Duration.ZERO));
  }

  /** An EC2 with these services, whose new resources stay invisible for a while. */
  TestEc2(ServiceRegistry services, Duration readLag) {
    this(services, new WorldSettings(1, DELAY, readLag));
  }

  private TestEc2(ServiceRegistry services, WorldSettings settings) {
    ec2 =
        new Ec2(
            new SandboxWorld(services.schema(), settings),
            new ActionDispatcher(services),
            new Hand(),
            new DataFile(null));
  }

  TestEc2(DataFile file) throws IOException {
    this(file, false);
  }

  TestEc2(DataFile file, boolean defaultVpc) throws IOException {
    ServiceRegistry services = ServiceRegistry.of(SandboxServices.all(defaultVpc));
    WorldSettings settings = new WorldSettings(1, DELAY, Duration.ZERO);
    ec2 =
        new Ec2(
            file.load(services.schema(), settings),
            new ActionDispatcher(services),
            new Hand(),
            file);
  }

  /** Returns the faults of this EC2. */
  PendingFaults faults() {
    return faults;
  }

  /** Returns the delays of calls, in order. */
  List<Duration> pauses() {
    return pauses;
  }

  TestEc2 in(String other) {
    region = other;
    return this;
  }

  /** Lets time pass. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Lets all that is on its way arrive. */
  void settle() {
    pass(DELAY);
  }

  /** A call that succeeds; parameters are names and values in turn. */
  ReplyReader call(String action, String... parameters) {
    ApiAnswer answer = answer(action, parameters);
    if (answer.status() != 200) {
      throw new AssertionError(action + " was rejected: " + answer.body());
    }
    return ReplyReader.parse(answer.body());
  }

  /** The error code of a call that is refused. */
  String refused(String action, String... parameters) {
    ApiAnswer answer = answer(action, parameters);
    if (answer.status() == 200) {
      throw new AssertionError(action + " was not refused: " + answer.body());
    }
    return answer.code();
  }

  ApiAnswer answer(String action, String... parameters) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(parameters[i], parameters[i + 1]);
    }
    return new Faulty(ec2, faults, pauses::add)
        .answer(new ApiRequest(action, region, Parameters.of(values)));
  }

  Inventory inventory() {
    return ec2.inventory();
  }

  /** A VPC with both families, ready for use; gives its id. */
  String vpc() {
    String id =
        call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true")
            .text("vpc/vpcId");
    settle();
    return id;
  }

  /** The IPv6 block of a VPC's n-th /64. */
  String ipv6Block(String vpcId, int n) {
    String whole =
        call("DescribeVpcs", "VpcId.1", vpcId)
            .text("vpcSet/item/ipv6CidrBlockAssociationSet/item/ipv6CidrBlock");
    return whole.replace("00::/56", String.format("%02x::/64", n));
  }

  /** A subnet with both families, ready for use; gives its id. */
  String subnet(String vpcId, int n) {
    String id =
        call(
                "CreateSubnet",
                "VpcId",
                vpcId,
                "CidrBlock",
                "10.0." + n + ".0/24",
                "Ipv6CidrBlock",
                ipv6Block(vpcId, n),
                "AvailabilityZone",
                region + "a")
            .text("subnet/subnetId");
    settle();
    return id;
  }

  /** An internet gateway at a VPC, ready for use; gives its id. */
  String gateway(String vpcId) {
    String id = call("CreateInternetGateway").text("internetGateway/internetGatewayId");
    call("AttachInternetGateway", "InternetGatewayId", id, "VpcId", vpcId);
    settle();
    return id;
  }

  /** Launches one t3.micro with whatever else is asked for; gives the instance's id. */
  String launch(String subnetId, String... more) {
    return call("RunInstances", launching(subnetId, more)).text("instancesSet/item/instanceId");
  }

  /** The parameters of such a launch. */
  static String[] launching(String subnetId, String... more) {
    Map<String, String> all =
        new HashMap<>(
            Map.of("ImageId", IMAGE, "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1"));
    if (!subnetId.isEmpty()) {
      all.put("SubnetId", subnetId);
    }
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }

  /** Returns an instance as DescribeInstances lists it. */
  ReplyReader instance(String id) {
    return call("DescribeInstances", "InstanceId.1", id)
        .all("reservationSet/item/instancesSet/item")
        .get(0);
  }

  private final class Hand extends UtcClock {

    @Override
    public Instant instant() {
      return now;
    }
  }
}
