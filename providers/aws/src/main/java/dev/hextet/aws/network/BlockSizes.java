package dev.hextet.aws.network;

import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;

/**
 * The sizes that blocks of a kind can have (VPC User Guide, "VPC CIDR blocks" and "Subnet CIDR
 * blocks").
 */
enum BlockSizes {
  VPC_IPV4("VPC", "IPv4", 16, 28, 1),
  SUBNET_IPV4("subnet", "IPv4", 16, 28, 1),
  SUBNET_IPV6("subnet", "IPv6", 44, 64, 4);

  private final String thing;
  private final String family;
  private final int largest;
  private final int smallest;
  private final int step;

  BlockSizes(String thing, String family, int largest, int smallest, int step) {
    this.thing = thing;
    this.family = family;
    this.largest = largest;
    this.smallest = smallest;
    this.step = step;
  }

  void check(Cidr block, Attribute<?> attribute, FindingSink findings) {
    int length = block.prefixLength();
    if (length < largest || length > smallest || (length - largest) % step != 0) {
      String steps = step == 1 ? "" : " in steps of " + step;
      findings.add(
          attribute,
          AwsNetworkDiagnostic.PREFIX_LENGTH.with(
              thing,
              family,
              largest,
              smallest,
              steps,
              block,
              length,
              example(block, nearest(length))));
    }
  }

  private int nearest(int length) {
    int within = Math.max(largest, Math.min(smallest, length));
    return largest + (within - largest + step - 1) / step * step;
  }

  private static Cidr example(Cidr block, int length) {
    return block instanceof Ipv6Cidr six
        ? Ipv6Cidr.around(six.first(), length)
        : Ipv4Cidr.around(((Ipv4Cidr) block).first(), length);
  }
}
