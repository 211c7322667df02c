package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.time.Duration;
import java.util.Optional;

/** A question to a service, repeated until the answer is the expected one or the time is over. */
public sealed interface Probe permits HttpProbe, TcpProbe, DnsProbe {

  /** Returns the time after which the probe fails; positive. */
  Duration within();

  /**
   * Returns the only family over which the probe is sent. Without one, a literal address determines
   * the family, and a host name is probed over each family to which it resolves.
   */
  Optional<AddressFamily> family();

  /** Returns the destination as people write it: a URL, {@code host:port}, or a DNS name. */
  String destination();
}
