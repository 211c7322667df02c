package dev.hextet.aws.common;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;

/** The attributes that show a public IPv4 address in a VPC. */
public final class PublicAddressAttributes {
  /** Public address of an instance; empty if it has none. */
  public static final Attribute<String> OF_INSTANCE = Attribute.computed("public_ip", Kinds.TEXT);

  /** ID of the association of an Elastic IP with an interface. */
  public static final Attribute<String> ASSOCIATION_ID =
      Attribute.computed("association_id", Kinds.ID);

  private PublicAddressAttributes() {}

  /** Determines whether a live resource has a public address that works through a gateway. */
  public static boolean areIn(Attributes live) {
    return live.has(ASSOCIATION_ID)
        || live.get(OF_INSTANCE).filter(ip -> !ip.isEmpty()).isPresent();
  }
}
