package dev.hextet.probe;

import java.security.Security;

/** The JVM's cache of host names, which hides new addresses from probes. */
public final class NameCache {
  private NameCache() {}

  /**
   * Limits the cache to one second for addresses, and to nothing for unknown names. The JVM reads
   * the limits once, at its first look-up of a name: a program calls this method before.
   */
  public static void limit() {
    Security.setProperty("networkaddress.cache.ttl", "1");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
  }
}
