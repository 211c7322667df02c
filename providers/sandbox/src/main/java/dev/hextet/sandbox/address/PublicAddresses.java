package dev.hextet.sandbox.address;

import dev.hextet.sandbox.model.ElasticIp;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The public IPv4 addresses that Amazon has to give: the blocks set aside for documentation. */
public final class PublicAddresses {

  private static final List<Ipv4Block> BLOCKS =
      List.of(
          Ipv4Block.parse("203.0.113.0/24"),
          Ipv4Block.parse("198.51.100.0/24"),
          Ipv4Block.parse("192.0.2.0/24"));

  private PublicAddresses() {}

  /** Returns an address that is free in the region. */
  public static Ipv4 take(Region region) {
    Set<Ipv4> taken = taken(region);
    for (Ipv4Block block : BLOCKS) {
      long start = Long.remainderUnsigned(region.draw("public-ipv4"), 254);
      for (long i = 0; i < 254; i++) {
        Ipv4 address = block.network().plus(1 + (start + i) % 254);
        if (!taken.contains(address)) {
          return address;
        }
      }
    }
    throw new Ec2Fault(
        "InsufficientAddressCapacity", "Not enough addresses available to satisfy the request.");
  }

  /** Lends a public address to an interface of a running instance that lacks the one it is due. */
  public static void lend(Region region, NetworkInterface eni) {
    boolean runs =
        eni.attachment() != null
            && region
                .table(Instance.KIND)
                .find(eni.attachment().instanceId())
                .filter(instance -> instance.is("running") || instance.is("pending"))
                .isPresent();
    boolean due = eni.publicIp() != null && eni.publicIp().address() == null;
    boolean covered =
        !eni.ipv4().isEmpty() && elastic(region, eni.id(), eni.ipv4().get(0)).isPresent();
    if (runs && due && !covered) {
      region
          .table(NetworkInterface.KIND)
          .put(eni.withPublicIp(new NetworkInterface.PublicIp(take(region))));
    }
  }

  private static Set<Ipv4> taken(Region region) {
    Set<Ipv4> taken = new HashSet<>();
    region.table(ElasticIp.KIND).all().forEach(address -> taken.add(address.publicIp()));
    for (NetworkInterface eni : region.table(NetworkInterface.KIND).all()) {
      if (eni.publicIp() != null && eni.publicIp().address() != null) {
        taken.add(eni.publicIp().address());
      }
    }
    return taken;
  }

  /** Determines whether an interface in the VPC has a public IPv4 address. */
  static boolean anyIn(Region region, String vpcId) {
    return region
        .table(NetworkInterface.KIND)
        .where(eni -> eni.place().vpcId().equals(vpcId))
        .anyMatch(eni -> lent(eni) || region.table(ElasticIp.KIND).any(a -> a.standsFor(eni.id())));
  }

  private static boolean lent(NetworkInterface eni) {
    return eni.publicIp() != null && eni.publicIp().address() != null;
  }

  /** Returns the Elastic IP of a private address of an interface. */
  static java.util.Optional<ElasticIp> elastic(Region region, String eniId, Ipv4 privateIp) {
    return region
        .table(ElasticIp.KIND)
        .where(
            a ->
                a.association() != null
                    && a.association().networkInterfaceId().equals(eniId)
                    && a.association().privateIp().equals(privateIp))
        .findFirst();
  }
}
