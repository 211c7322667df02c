package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ClientToken;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.List;

/** Egress-only internet gateways. */
public final class EgressOnlyGatewayActions implements ResourceService {
  private static final String ID = "EgressOnlyInternetGatewayId";
  private static final String NOT_FOUND = "InvalidEgressOnlyInternetGatewayId.NotFound";

  /** An egress-only internet gateway, attached to its VPC for life. */
  public record EgressOnlyGateway(String id, String vpcId) implements Resource {
    boolean isAt(String vpc) {
      return vpcId.equals(vpc);
    }
  }

  /** A target of IPv6 routes only. */
  private record Ipv6Target(RouteTarget target) implements RouteTarget {
    @Override
    public String parameter() {
      return target.parameter();
    }

    @Override
    public String wireName() {
      return target.wireName();
    }

    @Override
    public Route route(Region region, RouteTable table, String destination, String id) {
      if (destination.indexOf('.') >= 0) {
        throw Ec2Fault.invalid(
            "An egress-only internet gateway takes no IPv4 traffic: " + destination);
      }
      return target.route(region, table, destination, id);
    }

    @Override
    public boolean isActive(Region region, RouteTable table, Route route) {
      return target.isActive(region, table, route);
    }
  }

  private static final ResourceKind<EgressOnlyGateway> KIND =
      ResourceKind.of(EgressOnlyGateway.class, "egress-only-internet-gateway", "eigw")
          .taggedAs("egress-only-internet-gateway")
          .refusing(
              "egressOnlyInternetGateway ID",
              "InvalidEgressOnlyInternetGatewayId.Malformed",
              NOT_FOUND);

  // EC2: filters these gateways by tag only.
  private static final Listing<EgressOnlyGateway> LISTING =
      Listing.of("egressOnlyInternetGatewaySet", KIND, EgressOnlyGatewayActions::write)
          .ids(ID)
          .pages(5, 255);

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(KIND);
    registry.blocksDeletion(Vpc.KIND, EgressOnlyGatewayActions::anyAt);
    registry.extension(
        RouteTarget.class,
        new Ipv6Target(GatewayTarget.of(ID, NOT_FOUND, KIND, EgressOnlyGateway::isAt)));
    registry.action("CreateEgressOnlyInternetGateway", EgressOnlyGatewayActions::create);
    registry.action("DescribeEgressOnlyInternetGateways", LISTING::answer);
    registry.action("DeleteEgressOnlyInternetGateway", EgressOnlyGatewayActions::delete);
  }

  private static boolean anyAt(Region region, String vpcId) {
    return region.table(KIND).any(gateway -> gateway.isAt(vpcId));
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    String vpcId = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    String id =
        ClientToken.once(
            call,
            "",
            made -> region.table(KIND).find(made).isPresent(),
            () -> make(call, region, vpcId));
    EgressOnlyGateway gateway = region.table(KIND).get(id);
    call.parameters().text("ClientToken").ifPresent(token -> answer.text("clientToken", token));
    answer.element("egressOnlyInternetGateway", () -> write(answer, region, gateway));
  }

  // EC2: a VPC has one of these gateways (VPC User Guide, "Amazon VPC quotas").
  private static String make(ActionCall call, Region region, String vpcId) {
    if (anyAt(region, vpcId)) {
      throw Ec2Fault.invalid(
          "Network " + vpcId + " already has an egress-only internet gateway attached");
    }
    EgressOnlyGateway gateway =
        region.table(KIND).put(new EgressOnlyGateway(region.newId(KIND), vpcId));
    TagRules.apply(region, call.parameters(), KIND, gateway.id());
    return gateway.id();
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = region.table(KIND).require(call.parameters().required(ID)).id();
    region.checkUnused(KIND, id);
    region.table(KIND).remove(id);
    answer.text("returnCode", true);
  }

  private static void write(Xml xml, Region region, EgressOnlyGateway gateway) {
    xml.text("egressOnlyInternetGatewayId", gateway.id())
        .set(
            "attachmentSet",
            List.of(gateway),
            (item, attachment) -> item.text("state", "attached").text("vpcId", gateway.vpcId()));
    TagRules.write(xml, region, gateway.id());
  }
}
