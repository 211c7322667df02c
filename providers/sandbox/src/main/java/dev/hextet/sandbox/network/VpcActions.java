package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.model.Ipv4Association;
import dev.hextet.sandbox.model.Ipv6Association;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** VPCs and their attributes. {@link VpcBlockActions} has their blocks. */
public final class VpcActions implements ResourceService {

  private static final Listing<Vpc> LISTING =
      Listing.of("vpcSet", Vpc.KIND, VpcActions::write)
          .ids("VpcId")
          .pages(5, 1000)
          .filter("vpc-id", Vpc::id)
          .filter("state", vpc -> vpc.phase().name())
          .filters("is-default", VpcActions::isDefault)
          .filters("isDefault", VpcActions::isDefault)
          .filter("owner-id", vpc -> SandboxWorld.ACCOUNT)
          .filters("dhcp-options-id", (region, vpc) -> Stream.of(region.defaultDhcpOptionsId()))
          .filter("cidr", Vpc::primary)
          .filter("cidr-block", Vpc::primary)
          .filters("cidr-block-association.cidr-block", ipv4(a -> a.block().toString()))
          .filters("cidr-block-association.association-id", ipv4(Ipv4Association::id))
          .filters("cidr-block-association.state", ipv4(a -> a.phase().name()))
          .filters("ipv6-cidr-block-association.ipv6-cidr-block", ipv6(VpcBlockActions::shown))
          .filters("ipv6-cidr-block-association.ipv6-pool", ipv6(a -> VpcBlockActions.POOL))
          .filters("ipv6-cidr-block-association.association-id", ipv6(Ipv6Association::id))
          .filters("ipv6-cidr-block-association.state", ipv6(a -> a.phase().name()));

  private static Stream<String> isDefault(Region region, Vpc vpc) {
    return Stream.of(String.valueOf(DefaultVpc.isVpc(region, vpc.id())));
  }

  private static Listing.Values<Vpc> ipv4(Function<Ipv4Association, String> value) {
    return (region, vpc) -> vpc.ipv4().stream().map(value);
  }

  private static Listing.Values<Vpc> ipv6(Function<Ipv6Association, String> value) {
    return (region, vpc) -> vpc.ipv6().stream().map(value);
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(Vpc.KIND);
    registry.action("CreateVpc", VpcActions::create);
    registry.action("DescribeVpcs", LISTING::answer);
    registry.action("DescribeVpcAttribute", VpcActions::describeAttribute);
    registry.action(
        ActionEntry.of("ModifyVpcAttribute", VpcActions::modifyAttribute).withoutDryRun());
    registry.action("ModifyVpcTenancy", VpcActions::modifyTenancy);
    registry.action("DeleteVpc", VpcActions::delete);
    registry.settlement(VpcActions::settle);
  }

  private static void settle(Region region) {
    region.table(Vpc.KIND).update(vpc -> vpc.with(vpc.phase().at(region.now())));
  }

  private static void create(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Region region = call.region();
    Ipv4Block block = VpcBlockActions.ipv4Block(parameters.required("CidrBlock"));
    String tenancy = parameters.word("InstanceTenancy", "default", "dedicated").orElse("default");
    Vpc vpc =
        new Vpc(
            region.newId(Vpc.KIND),
            List.of(
                new Ipv4Association(
                    region.newId("vpc-cidr-assoc"), block, ResourcePhase.steady("associated"))),
            List.of(),
            tenancy,
            new Vpc.Dns(true, false, false),
            region.passing("pending", "available"));
    if (parameters.flag("AmazonProvidedIpv6CidrBlock", false)) {
      VpcBlockActions.checkBorderGroup(call);
      vpc = vpc.plus(VpcBlockActions.amazonBlock(region));
    }
    region.table(Vpc.KIND).put(vpc);
    TagRules.apply(region, parameters, Vpc.KIND, vpc.id());
    writeOne(answer, region, vpc);
  }

  private static void writeOne(Xml answer, Region region, Vpc vpc) {
    answer.element("vpc", () -> write(answer, region, vpc));
  }

  private static void describeAttribute(ActionCall call, Xml answer) {
    Vpc vpc = call.region().table(Vpc.KIND).require(call.parameters().required("VpcId"));
    String attribute = call.parameters().required("Attribute");
    answer.text("vpcId", vpc.id());
    switch (attribute) {
      case "enableDnsSupport" -> answer.value(attribute, vpc.dns().support());
      case "enableDnsHostnames" -> answer.value(attribute, vpc.dns().hostnames());
      case "enableNetworkAddressUsageMetrics" -> answer.value(attribute, vpc.dns().usageMetrics());
      default -> throw Ec2Fault.invalid("attribute", attribute);
    }
  }

  private static void modifyAttribute(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Vpc vpc = call.region().table(Vpc.KIND).require(parameters.required("VpcId"));
    String attribute =
        ExclusiveParameters.ofAttribute(
            parameters,
            List.of("EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics"));
    boolean on = Boolean.parseBoolean(parameters.structure(attribute).required("Value"));
    Vpc.Dns dns = vpc.dns();
    if (attribute.equals("EnableDnsHostnames") && on && !dns.support()) {
      throw Ec2Fault.combination("enableDnsHostnames requires enableDnsSupport to be enabled");
    }
    call.region()
        .table(Vpc.KIND)
        .put(
            vpc.with(
                switch (attribute) {
                  case "EnableDnsSupport" -> new Vpc.Dns(on, dns.hostnames(), dns.usageMetrics());
                  case "EnableDnsHostnames" -> new Vpc.Dns(dns.support(), on, dns.usageMetrics());
                  default -> new Vpc.Dns(dns.support(), dns.hostnames(), on);
                }));
    answer.text("return", true);
  }

  private static void modifyTenancy(ActionCall call, Xml answer) {
    Vpc vpc = call.region().table(Vpc.KIND).require(call.parameters().required("VpcId"));
    // EC2: a VPC can be made to share hardware, never the other way round.
    String tenancy = call.parameters().required("InstanceTenancy");
    if (!tenancy.equals("default")) {
      throw Ec2Fault.invalid("instanceTenancy", tenancy);
    }
    call.region().table(Vpc.KIND).put(vpc.withTenancy(tenancy));
    answer.text("return", true);
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    region.checkUnused(Vpc.KIND, id);
    region.table(Vpc.KIND).remove(id);
    answer.text("return", true);
  }

  static void write(Xml xml, Region region, Vpc vpc) {
    xml.text("vpcId", vpc.id())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .text("state", vpc.phase().name())
        .text("cidrBlock", vpc.primary())
        .set("cidrBlockAssociationSet", vpc.ipv4(), VpcBlockActions::write);
    if (!vpc.ipv6().isEmpty()) {
      xml.set(
          "ipv6CidrBlockAssociationSet",
          vpc.ipv6(),
          (item, association) -> VpcBlockActions.write(item, region, association));
    }
    xml.text("dhcpOptionsId", region.defaultDhcpOptionsId())
        .text("instanceTenancy", vpc.tenancy())
        .text("isDefault", DefaultVpc.isVpc(region, vpc.id()));
    TagRules.write(xml, region, vpc.id());
  }
}
