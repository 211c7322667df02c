package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.model.Ipv6Association;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subnets and their attributes. {@link SubnetBlockActions} has their blocks. */
public final class SubnetActions implements ResourceService {

  private static final List<String> ATTRIBUTES =
      List.of(
          "AssignIpv6AddressOnCreation",
          "MapPublicIpOnLaunch",
          "EnableDns64",
          "PrivateDnsHostnameTypeOnLaunch",
          "EnableResourceNameDnsARecordOnLaunch",
          "EnableResourceNameDnsAAAARecordOnLaunch");

  private static final Listing<Subnet> LISTING = listing();

  private static Listing<Subnet> listing() {
    Listing<Subnet> listing =
        Listing.of("subnetSet", Subnet.KIND, SubnetActions::write)
            .ids("SubnetId")
            .pages(5, 1000)
            .filter("subnet-id", Subnet::id)
            .filters("subnet-arn", (r, s) -> Stream.of(r.arn("subnet", s.id())))
            .filter("vpc-id", Subnet::vpcId)
            .filter("state", subnet -> subnet.phase().name())
            .filter("owner-id", subnet -> SandboxWorld.ACCOUNT)
            .filter("enable-dns64", subnet -> subnet.options().dns64())
            .filter("ipv6-native", Subnet::ipv6Native)
            .filter("map-public-ip-on-launch", subnet -> subnet.options().mapPublicIp())
            .filters("available-ip-address-count", (r, s) -> Stream.of(String.valueOf(free(r, s))))
            .filters("ipv6-cidr-block-association.ipv6-cidr-block", ipv6(a -> a.block().toString()))
            .filters("ipv6-cidr-block-association.association-id", ipv6(Ipv6Association::id))
            .filters("ipv6-cidr-block-association.state", ipv6(a -> a.phase().name()));
    for (String name : List.of("availability-zone", "availabilityZone")) {
      listing.filter(name, subnet -> subnet.zone().name());
    }
    for (String name : List.of("availability-zone-id", "availabilityZoneId")) {
      listing.filter(name, subnet -> subnet.zone().id());
    }
    for (String name : List.of("cidr", "cidr-block", "cidrBlock")) {
      listing.filter(name, Subnet::ipv4);
    }
    for (String name : List.of("default-for-az", "defaultForAz")) {
      listing.filters(
          name, (r, subnet) -> Stream.of(String.valueOf(DefaultVpc.isSubnet(r, subnet.id()))));
    }
    return listing;
  }

  private static Listing.Values<Subnet> ipv6(Function<Ipv6Association, String> value) {
    return (region, subnet) -> subnet.ipv6().stream().map(value);
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(Subnet.KIND);
    registry.blocksDeletion(Vpc.KIND, SubnetActions::anyIn);
    registry.action("CreateSubnet", SubnetActions::create);
    registry.action("DescribeSubnets", LISTING::answer);
    registry.action(ActionEntry.of("ModifySubnetAttribute", SubnetActions::modify).withoutDryRun());
    registry.action("DeleteSubnet", SubnetActions::delete);
    registry.settlement(SubnetActions::settle);
  }

  private static void settle(Region region) {
    region
        .table(Subnet.KIND)
        .update(
            subnet ->
                subnet
                    .with(subnet.phase().at(region.now()))
                    .withIpv6(VpcBlockActions.settle6(region, subnet.ipv6())));
  }

  private static boolean anyIn(Region region, String vpcId) {
    return region.table(Subnet.KIND).any(subnet -> subnet.vpcId().equals(vpcId));
  }

  private static void create(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Region region = call.region();
    Vpc vpc = region.table(Vpc.KIND).require(parameters.required("VpcId"));
    boolean ipv6Native = parameters.flag("Ipv6Native", false);
    Ipv4Block ipv4 = ipv4(call, vpc, ipv6Native);
    Subnet subnet =
        new Subnet(
            region.newId(Subnet.KIND),
            vpc.id(),
            zone(call),
            ipv4,
            List.of(),
            ipv6Native,
            new Subnet.Options(
                ipv6Native, false, false, ipv6Native ? "resource-name" : "ip-name", false, false),
            region.passing("pending", "available"));
    Optional<String> ipv6 = parameters.text("Ipv6CidrBlock");
    if (ipv6.isPresent()) {
      subnet = subnet.plus(SubnetBlockActions.associated(region, vpc, subnet, ipv6.get()));
    } else if (ipv6Native) {
      throw Ec2Fault.missing("Ipv6CidrBlock");
    }
    region.table(Subnet.KIND).put(subnet);
    TagRules.apply(region, parameters, Subnet.KIND, subnet.id());
    Subnet created = subnet;
    answer.element("subnet", () -> write(answer, region, created));
  }

  private static @Nullable Ipv4Block ipv4(ActionCall call, Vpc vpc, boolean ipv6Native) {
    Optional<String> text = call.parameters().text("CidrBlock");
    if (ipv6Native) {
      if (text.isPresent()) {
        throw Ec2Fault.combination("CidrBlock cannot be specified for an IPv6 native subnet");
      }
      return null;
    }
    if (text.isEmpty()) {
      throw new Ec2Fault(
          "MissingParameter", "Either 'cidrBlock' or 'ipv6Native' should be provided.");
    }
    return SubnetBlockActions.ipv4(call.region(), vpc, text.get());
  }

  private static Zone zone(ActionCall call) {
    Parameters parameters = call.parameters();
    ExclusiveParameters.atMostOne(parameters, List.of("AvailabilityZone", "AvailabilityZoneId"));
    List<Zone> zones = call.region().zones();
    Optional<String> wanted =
        parameters.text("AvailabilityZone").or(() -> parameters.text("AvailabilityZoneId"));
    if (wanted.isEmpty()) {
      return zones.get((int) Long.remainderUnsigned(call.region().draw("zone"), zones.size()));
    }
    boolean byId = parameters.has("AvailabilityZoneId");
    return zones.stream()
        .filter(zone -> (byId ? zone.id() : zone.name()).equals(wanted.get()))
        .findFirst()
        .orElseThrow(() -> noSuchZone(wanted.get(), zones));
  }

  private static Ec2Fault noSuchZone(String wanted, List<Zone> zones) {
    return Ec2Fault.invalid(
        ("Value (" + wanted + ") for parameter availabilityZone is invalid. ")
            + "Subnets can currently only be created in the following availability zones: "
            + zones.stream().map(Zone::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static void modify(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Subnet subnet = call.region().table(Subnet.KIND).require(parameters.required("SubnetId"));
    String attribute = ExclusiveParameters.ofAttribute(parameters, ATTRIBUTES);
    Subnet.Options options =
        attribute.equals("PrivateDnsHostnameTypeOnLaunch")
            ? hostnameType(parameters, subnet)
            : flag(parameters, subnet, attribute);
    call.region().table(Subnet.KIND).put(subnet.with(options));
    answer.text("return", true);
  }

  private static Subnet.Options hostnameType(Parameters parameters, Subnet subnet) {
    String name = "PrivateDnsHostnameTypeOnLaunch";
    String type = parameters.word(name, "ip-name", "resource-name").orElseThrow();
    if (subnet.ipv6Native() && type.equals("ip-name")) {
      throw Ec2Fault.invalid(name, type);
    }
    Subnet.Options was = subnet.options();
    return new Subnet.Options(
        was.assignIpv6(), was.mapPublicIp(), was.dns64(), type, was.recordA(), was.recordAaaa());
  }

  private static Subnet.Options flag(Parameters parameters, Subnet subnet, String attribute) {
    boolean on = parameters.structure(attribute).flag("Value", false);
    checkFamily(subnet, attribute, on);
    Subnet.Options was = subnet.options();
    return new Subnet.Options(
        attribute.equals("AssignIpv6AddressOnCreation") ? on : was.assignIpv6(),
        attribute.equals("MapPublicIpOnLaunch") ? on : was.mapPublicIp(),
        attribute.equals("EnableDns64") ? on : was.dns64(),
        was.hostnameType(),
        attribute.equals("EnableResourceNameDnsARecordOnLaunch") ? on : was.recordA(),
        attribute.equals("EnableResourceNameDnsAAAARecordOnLaunch") ? on : was.recordAaaa());
  }

  /** Refuses to enable an option of one address family without a block of that family. */
  private static void checkFamily(Subnet subnet, String attribute, boolean on) {
    boolean needsIpv4 =
        attribute.equals("MapPublicIpOnLaunch")
            || attribute.equals("EnableResourceNameDnsARecordOnLaunch");
    boolean has = needsIpv4 ? subnet.ipv4() != null : subnet.liveIpv6().isPresent();
    if (on && !has) {
      throw Ec2Fault.invalid(
          "Invalid value 'true' for "
              + attribute
              + ". The subnet "
              + subnet.id()
              + " has no "
              + (needsIpv4 ? "IPv4" : "IPv6")
              + " CIDR block.");
    }
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = region.table(Subnet.KIND).require(call.parameters().required("SubnetId")).id();
    region.checkUnused(Subnet.KIND, id);
    region.table(Subnet.KIND).remove(id);
    answer.text("return", true);
  }

  /** Returns the number of free IPv4 addresses. */
  private static long free(Region region, Subnet subnet) {
    if (subnet.ipv4() == null) {
      return 0;
    }
    long used =
        region
            .table(NetworkInterface.KIND)
            .where(eni -> eni.place().subnetId().equals(subnet.id()))
            .mapToLong(eni -> eni.ipv4().size())
            .sum();
    return subnet.ipv4().size() - 5 - used;
  }

  private static void write(Xml xml, Region region, Subnet subnet) {
    Subnet.Options options = subnet.options();
    xml.text("subnetId", subnet.id())
        .text("subnetArn", region.arn("subnet", subnet.id()))
        .text("state", subnet.phase().name())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .text("vpcId", subnet.vpcId())
        .text("cidrBlock", subnet.ipv4())
        .set("ipv6CidrBlockAssociationSet", subnet.ipv6(), SubnetBlockActions::write)
        .text("availableIpAddressCount", free(region, subnet))
        .text("availabilityZone", subnet.zone().name())
        .text("availabilityZoneId", subnet.zone().id())
        .text("defaultForAz", DefaultVpc.isSubnet(region, subnet.id()))
        .text("mapPublicIpOnLaunch", options.mapPublicIp())
        .text("mapCustomerOwnedIpOnLaunch", false)
        .text("assignIpv6AddressOnCreation", options.assignIpv6())
        .text("enableDns64", options.dns64())
        .text("ipv6Native", subnet.ipv6Native())
        .element(
            "privateDnsNameOptionsOnLaunch",
            () ->
                xml.text("hostnameType", options.hostnameType())
                    .text("enableResourceNameDnsARecord", options.recordA())
                    .text("enableResourceNameDnsAAAARecord", options.recordAaaa()));
    TagRules.write(xml, region, subnet.id());
  }
}
