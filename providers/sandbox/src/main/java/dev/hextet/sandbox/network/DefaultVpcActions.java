package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.Ipv4Association;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.RouteTableAssociation;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;

/**
 * The default VPC of a region: 172.31.0.0/16 with a public subnet in each zone, an internet
 * gateway, and a default route.
 */
public final class DefaultVpcActions implements ResourceService {

  private static final Ipv4Block BLOCK = Ipv4Block.parse("172.31.0.0/16");
  private static final int SUBNET_PREFIX = 20;
  private static final int SUBNET_SIZE = 1 << 32 - SUBNET_PREFIX;

  private final boolean fromTheStart;

  /**
   * @param fromTheStart whether each region has a default VPC when it is used for the first time
   */
  public DefaultVpcActions(boolean fromTheStart) {
    this.fromTheStart = fromTheStart;
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(DefaultVpc.KIND);
    registry.action("CreateDefaultVpc", DefaultVpcActions::create);
    registry.beforeDeletion(Vpc.KIND, DefaultVpcActions::forgetVpc);
    registry.beforeDeletion(Subnet.KIND, DefaultVpcActions::forgetSubnet);
    if (fromTheStart) {
      registry.foundation(DefaultVpcActions::make);
    }
  }

  private static void create(ActionCall call, Xml answer) {
    if (DefaultVpc.in(call.region()).isPresent()) {
      throw new Ec2Fault(
          "DefaultVpcAlreadyExists",
          "A Default VPC already exists for this account in this region.");
    }
    Vpc vpc = make(call.region());
    answer.element("vpc", () -> VpcActions.write(answer, call.region(), vpc));
  }

  private static Vpc make(Region region) {
    Vpc vpc =
        region
            .table(Vpc.KIND)
            .put(
                new Vpc(
                    region.newId(Vpc.KIND),
                    List.of(
                        new Ipv4Association(
                            region.newId("vpc-cidr-assoc"),
                            BLOCK,
                            ResourcePhase.steady("associated"))),
                    List.of(),
                    "default",
                    new Vpc.Dns(true, true, false),
                    ResourcePhase.steady("available")));
    List<String> subnets = new ArrayList<>();
    for (Zone zone : region.zones()) {
      subnets.add(subnet(region, vpc, zone, subnets.size()).id());
    }
    region.table(DefaultVpc.KIND).put(DefaultVpc.of(vpc.id(), subnets));
    connect(region, vpc);
    return vpc;
  }

  private static Subnet subnet(Region region, Vpc vpc, Zone zone, int index) {
    Ipv4 network = BLOCK.network().plus((long) index * SUBNET_SIZE);
    return region
        .table(Subnet.KIND)
        .put(
            new Subnet(
                region.newId(Subnet.KIND),
                vpc.id(),
                zone,
                new Ipv4Block(network, SUBNET_PREFIX),
                List.of(),
                false,
                new Subnet.Options(false, true, false, "ip-name", false, false),
                ResourcePhase.steady("available")));
  }

  /** Attaches an internet gateway, and routes all traffic of the main table to it. */
  private static void connect(Region region, Vpc vpc) {
    InternetGateway.Attachment attachment =
        new InternetGateway.Attachment(vpc.id(), ResourcePhase.steady("available"));
    InternetGateway gateway =
        region
            .table(InternetGateway.KIND)
            .put(new InternetGateway(region.newId(InternetGateway.KIND), attachment));
    region
        .table(RouteTableAssociation.KIND)
        .where(association -> association.main() && association.vpcId().equals(vpc.id()))
        .map(main -> region.table(RouteTable.KIND).get(main.routeTableId()))
        .map(table -> table.with(Route.to("0.0.0.0/0", "gatewayId", gateway.id(), null)))
        .forEach(region.table(RouteTable.KIND)::put);
  }

  private static void forgetVpc(Region region, Vpc vpc) {
    DefaultVpc.in(region)
        .filter(mark -> mark.vpcId().equals(vpc.id()))
        .ifPresent(mark -> region.table(DefaultVpc.KIND).remove(mark.id()));
  }

  private static void forgetSubnet(Region region, Subnet subnet) {
    DefaultVpc.in(region)
        .filter(mark -> mark.subnetIds().contains(subnet.id()))
        .ifPresent(mark -> region.table(DefaultVpc.KIND).put(mark.without(subnet.id())));
  }
}
