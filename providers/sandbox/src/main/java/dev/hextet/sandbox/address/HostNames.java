package dev.hextet.sandbox.address;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.world.Region;

/** The host names that Amazon gives. EC2: us-east-1, the oldest region, has its own. */
public final class HostNames {

  private static final String OLDEST = "us-east-1";

  private HostNames() {}

  /** The name of a private address. */
  public static String inside(Region region, Ipv4 address) {
    return "ip-" + address.dashed() + "." + domain(region);
  }

  /** The private name of an instance, made of its address or of its id. */
  public static String inside(Region region, Instance instance, Ipv4 address) {
    return instance.launch().hostname().type().equals("resource-name")
        ? instance.id() + "." + domain(region)
        : inside(region, address);
  }

  /** The private name of an instance without an IPv4 address. */
  public static String inside(Region region, Instance instance) {
    return instance.id() + "." + domain(region);
  }

  private static String domain(Region region) {
    return region.name().equals(OLDEST) ? "ec2.internal" : region.name() + ".compute.internal";
  }

  /** The name of a public address; nothing where the VPC has no host names. */
  public static String outside(Region region, String vpcId, Ipv4 address) {
    Vpc.Dns dns = region.table(Vpc.KIND).get(vpcId).dns();
    if (!dns.support() || !dns.hostnames()) {
      return "";
    }
    String domain = region.name().equals(OLDEST) ? "compute-1" : region.name() + ".compute";
    return "ec2-" + address.dashed() + "." + domain + ".amazonaws.com";
  }
}
