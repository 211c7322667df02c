package dev.hextet.probe;

import dev.hextet.core.net.AddressFamily;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Optional;

/**
 * The addresses and routes of this machine. A UDP socket that connects sends no packet: the kernel
 * only selects a route and a source address, or reports an error.
 */
final class LocalNetwork {
  /** Any port: no packet is sent. */
  private static final int PORT = 53;

  private LocalNetwork() {}

  /** Determines whether the JVM has sockets of a family. */
  static boolean supports(AddressFamily family) {
    try (DatagramChannel channel = open(family)) {
      return channel.isOpen();
    } catch (UnsupportedOperationException noSuchFamily) {
      return false;
    } catch (IOException noSocket) {
      return true;
    }
  }

  /** Returns the reason why no packet can leave for an address; empty if there is a route. */
  static Optional<String> noRoute(InetAddress address) throws IOException {
    AddressFamily family = InetAddresses.family(address);
    try (DatagramChannel channel = open(family)) {
      return noRoute(channel, family, address);
    } catch (UnsupportedOperationException noSuchFamily) {
      return Optional.of("this machine has no " + family);
    }
  }

  private static Optional<String> noRoute(
      DatagramChannel channel, AddressFamily family, InetAddress address) throws IOException {
    InetAddress source;
    try {
      source = source(channel, address);
    } catch (IOException noRoute) {
      return Optional.of(
          hasGlobal(family)
              ? "this machine has no route to " + InetAddresses.text(address)
              : without(family));
    }
    return source.isLinkLocalAddress() && !address.isLinkLocalAddress()
        ? Optional.of(without(family))
        : Optional.empty();
  }

  private static String without(AddressFamily family) {
    return "this machine has no global " + family + " address";
  }

  private static InetAddress source(DatagramChannel channel, InetAddress address)
      throws IOException {
    channel.connect(new InetSocketAddress(address, PORT));
    return ((InetSocketAddress) channel.getLocalAddress()).getAddress();
  }

  /**
   * Determines whether an address belongs to this machine or to one of its links, so that no router
   * is between.
   */
  static boolean isNear(InetAddress address) {
    if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
      return true;
    }
    try (DatagramChannel channel = open(InetAddresses.family(address))) {
      return source(channel, address).equals(address) || isOnLink(address);
    } catch (UnsupportedOperationException | IOException noRoute) {
      return false;
    }
  }

  private static boolean hasGlobal(AddressFamily family) throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(
            address ->
                InetAddresses.family(address) == family
                    && !address.isLoopbackAddress()
                    && !address.isLinkLocalAddress());
  }

  private static boolean isOnLink(InetAddress address) throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(card -> card.getInterfaceAddresses().stream())
        .anyMatch(own -> contains(own, address));
  }

  private static boolean contains(InterfaceAddress own, InetAddress address) {
    byte[] ours = own.getAddress().getAddress();
    byte[] theirs = address.getAddress();
    int length = own.getNetworkPrefixLength();
    int whole = length / Byte.SIZE;
    int rest = Byte.SIZE - length % Byte.SIZE;
    return ours.length == theirs.length
        && length > 0
        && Arrays.equals(ours, 0, whole, theirs, 0, whole)
        && (rest == Byte.SIZE || ((ours[whole] ^ theirs[whole]) & 0xff) >>> rest == 0);
  }

  private static DatagramChannel open(AddressFamily family) throws IOException {
    return DatagramChannel.open(
        family == AddressFamily.IPV6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
  }
}
