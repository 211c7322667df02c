package dev.hextet.probe;

import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Conversions between the addresses of the engine and those of the JDK. */
final class InetAddresses {
  private InetAddresses() {}

  /** Returns the address for a socket; no name is looked up. */
  static InetAddress of(IpAddress address) {
    byte[] bytes = new byte[address.width() / Byte.SIZE];
    byte[] number = address.toBigInteger().toByteArray();
    int length = Math.min(bytes.length, number.length);
    System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static AddressFamily family(InetAddress address) {
    return address instanceof Inet6Address ? AddressFamily.IPV6 : AddressFamily.IPV4;
  }

  /** Returns the canonical text, without a zone. */
  static String text(InetAddress address) {
    BigInteger bits = new BigInteger(1, address.getAddress());
    return address instanceof Inet6Address
        ? new Ipv6Address(bits.shiftRight(Long.SIZE).longValue(), bits.longValue()).toString()
        : new Ipv4Address(bits.intValue()).toString();
  }

  /** Returns an address with a port: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}. */
  static String endpoint(InetAddress address, int port) {
    String text = text(address);
    return (address instanceof Inet6Address ? "[" + text + "]" : text) + ":" + port;
  }
}
