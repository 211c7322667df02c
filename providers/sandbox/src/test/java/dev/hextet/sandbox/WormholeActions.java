package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.network.GatewayTarget;
import dev.hextet.sandbox.network.RouteTarget;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;

/** An invented gateway, which EC2 does not have: a whole kind of resource in one file. */
final class WormholeActions implements ResourceService {

  record Wormhole(String id, String vpcId, ResourcePhase phase) implements Resource {

    boolean isAt(String vpc) {
      return vpcId.equals(vpc);
    }
  }

  static final ResourceKind<Wormhole> KIND =
      ResourceKind.of(Wormhole.class, "wormhole", "worm")
          .taggedAs("wormhole")
          .refusing("wormhole ID", "InvalidWormholeID.Malformed", "InvalidWormholeID.NotFound");

  private static final Listing<Wormhole> LISTING =
      Listing.of("wormholeSet", KIND, WormholeActions::write)
          .ids("WormholeId")
          .pages(5, 255)
          .filter("vpc-id", Wormhole::vpcId);

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(KIND);
    registry.action("CreateWormhole", WormholeActions::create);
    registry.action("DescribeWormholes", LISTING::answer);
    registry.action("DeleteWormhole", WormholeActions::delete);
    registry.settlement(
        region ->
            region
                .table(KIND)
                .update(w -> new Wormhole(w.id(), w.vpcId(), w.phase().at(region.now()))));
    registry.blocksDeletion(
        Vpc.KIND, (region, vpcId) -> region.table(KIND).any(wormhole -> wormhole.isAt(vpcId)));
    registry.extension(
        RouteTarget.class,
        GatewayTarget.of("WormholeId", "InvalidWormholeID.NotFound", KIND, Wormhole::isAt));
  }

  static Wormhole put(Region region, String id, String vpcId) {
    return region.table(KIND).put(new Wormhole(id, vpcId, region.passing("opening", "open")));
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    String vpcId = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    Wormhole wormhole = put(region, region.newId(KIND), vpcId);
    TagRules.apply(region, call.parameters(), KIND, wormhole.id());
    answer.element("wormhole", () -> write(answer, region, wormhole));
  }

  private static void delete(ActionCall call, Xml answer) {
    String id = call.parameters().required("WormholeId");
    call.region().table(KIND).require(id);
    call.region().checkUnused(KIND, id);
    call.region().table(KIND).remove(id);
    answer.text("return", true);
  }

  private static void write(Xml xml, Region region, Wormhole wormhole) {
    xml.text("wormholeId", wormhole.id())
        .text("vpcId", wormhole.vpcId())
        .text("state", wormhole.phase().name());
    TagRules.write(xml, region, wormhole.id());
  }
}
