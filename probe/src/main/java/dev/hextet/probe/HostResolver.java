package dev.hextet.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The look-up of host names, as this machine does it: the file of hosts, DNS, and so on. */
@FunctionalInterface
interface HostResolver {

  /**
   * Returns the addresses of both families.
   *
   * @throws UnknownHostException if the name has none
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;

  /** Returns the resolver of the machine. */
  static HostResolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
