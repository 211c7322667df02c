package dev.hextet.cli.workplace;

import dev.hextet.core.net.IpAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of this machine. */
final class LocalAddresses {
  private LocalAddresses() {}

  /** Returns the addresses of all interfaces; none if they cannot be read. */
  static Set<IpAddress> read() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getHostAddress)
          .map(text -> text.replaceFirst("%.*", ""))
          .map(IpAddress::parse)
          .collect(Collectors.toSet());
    } catch (SocketException e) {
      return Set.of();
    }
  }
}
