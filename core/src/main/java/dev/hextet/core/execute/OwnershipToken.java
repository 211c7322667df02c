package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.Digests;

/** The ownership token of a new object: 40 hexadecimal digits that the same run computes again. */
final class OwnershipToken {
  private static final int LENGTH = 40;

  private OwnershipToken() {}

  static String of(String lineage, String planDigest, Address address) {
    return Digests.hex(lineage + " " + planDigest + " " + address).substring(0, LENGTH);
  }
}
