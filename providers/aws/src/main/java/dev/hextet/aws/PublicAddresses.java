package dev.hextet.aws;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;

/** The attributes that show a public IPv4 address in a VPC. */
final class PublicAddresses {
  /** Public address of an instance; empty if it has none. */
  static final Attribute<String> OF_INSTANCE = Attribute.computed("public_ip", Kinds.TEXT);

  /** ID of the association of an Elastic IP with an interface. */
  static final Attribute<String> ASSOCIATION_ID = Attribute.computed("association_id", Kinds.ID);

  private PublicAddresses() {}

  /** Determines whether a live resource has a public address that works through a gateway. */
  static boolean areIn(Attributes live) {
    return live.has(ASSOCIATION_ID)
        || live.get(OF_INSTANCE).filter(ip -> !ip.isEmpty()).isPresent();
  }
}
