package dev.hextet.aws.network;

import dev.hextet.aws.api.AnswerParts;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;

/** Associations of IPv6 blocks in answers about VPCs and subnets. */
final class Ipv6Associations {
  private Ipv6Associations() {}

  // EC2: reports the block of an association only once it has chosen one.
  static boolean isWhole(Value.MapOf association) {
    boolean isAssociated =
        AnswerPaths.texts(association, "Ipv6CidrBlockState.State").contains("associated");
    return !isAssociated || AnswerParts.hasAll(association, "Ipv6CidrBlock");
  }
}
