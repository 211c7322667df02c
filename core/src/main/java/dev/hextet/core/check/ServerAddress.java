package dev.hextet.core.check;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.net.Ipv6Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address and the port of a DNS server.
 *
 * @param address a literal address
 * @param port from 1 to 65535; 53 if the text has none
 */
public record ServerAddress(IpAddress address, int port) {
  private static final int DEFAULT_PORT = 53;
  private static final int LAST_PORT = 65535;
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*)](?::([0-9]{1,5}))?");
  private static final Pattern PLAIN = Pattern.compile("([0-9.]+)(?::([0-9]{1,5}))?");

  /**
   * Reads {@code 192.0.2.53}, {@code 192.0.2.53:5353}, {@code 2001:db8::53}, {@code [2001:db8::53]}
   * or {@code [2001:db8::53]:5353}.
   *
   * @throws AddressException with a message for users
   */
  public static ServerAddress parse(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return of(Ipv6Address.parse(bracketed.group(1)), bracketed);
    }
    Matcher plain = PLAIN.matcher(text);
    return plain.matches()
        ? of(IpAddress.parse(plain.group(1)), plain)
        : new ServerAddress(IpAddress.parse(text), DEFAULT_PORT);
  }

  private static ServerAddress of(IpAddress address, Matcher matcher) {
    String port = matcher.group(2);
    return new ServerAddress(address, port == null ? DEFAULT_PORT : Integer.parseInt(port));
  }

  /** Determines whether the port is one that a server can have. */
  boolean hasPort() {
    return port >= 1 && port <= LAST_PORT;
  }

  /** Returns the family of the address. */
  public AddressFamily family() {
    return AddressFamily.of(address);
  }

  /** Returns the spelling with a port, and with brackets for IPv6. */
  @Override
  public String toString() {
    return (family() == AddressFamily.IPV6 ? "[" + address + "]" : address) + ":" + port;
  }
}
