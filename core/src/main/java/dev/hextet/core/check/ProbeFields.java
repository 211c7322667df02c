package dev.hextet.core.check;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The validation of the fields of probes. Each method returns the problem of an invalid value. */
public final class ProbeFields {
  private static final int LAST_PORT = 65535;
  private static final int FIRST_STATUS = 200;
  private static final int LAST_STATUS = 599;
  private static final int LONGEST_NAME = 253;
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}\\.?");
  private static final Pattern DNS_NAME =
      Pattern.compile("([A-Za-z0-9_/*-]{1,63}\\.)*[A-Za-z0-9_/*-]{1,63}\\.?");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  private ProbeFields() {}

  /** Rejects a port of 0 or over 65535. */
  public static Optional<FieldProblem> port(long port) {
    return port(port, "port");
  }

  static Optional<FieldProblem> port(long port, String field) {
    return port >= 1 && port <= LAST_PORT
        ? Optional.empty()
        : FieldProblem.of(field, "the port is " + port, "write a port from 1 to " + LAST_PORT);
  }

  /** Rejects a status that no final response has (RFC 9110, 15). */
  public static Optional<FieldProblem> status(long status) {
    if (status >= FIRST_STATUS && status <= LAST_STATUS) {
      return Optional.empty();
    }
    String remedy = "write a status from " + FIRST_STATUS + " to " + LAST_STATUS;
    return status >= 100 && status < FIRST_STATUS
        ? FieldProblem.of("status", "the status " + status + " is not final", remedy)
        : FieldProblem.of("status", "the status is " + status, remedy);
  }

  /** Rejects an empty text, which each body contains. */
  public static Optional<FieldProblem> bodyContains(String text) {
    return notEmpty("body_contains", text);
  }

  /** Rejects an empty text, which each console output contains. */
  static Optional<FieldProblem> consoleContains(String text) {
    return notEmpty("console_contains", text);
  }

  private static Optional<FieldProblem> notEmpty(String field, String text) {
    return text.isEmpty()
        ? FieldProblem.of(field, "the text is empty", "write a text, or leave out " + field)
        : Optional.empty();
  }

  /** Rejects a text that is neither a literal address without brackets nor a host name. */
  public static Optional<FieldProblem> host(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return FieldProblem.of(
          "host",
          "the address is in brackets",
          "write it without brackets: " + host.substring(1, host.length() - 1));
    }
    return literal("host", host);
  }

  /** Rejects an invalid host name or address; a URL has removed the brackets before. */
  static Optional<FieldProblem> literal(String field, String host) {
    if (host.indexOf(':') >= 0 || NUMBERS.matcher(host).matches()) {
      return address(field, host);
    }
    return isName(HOST, host)
        ? Optional.empty()
        : FieldProblem.of(
            field,
            "\"" + host + "\" is not a host name",
            "write letters, digits and hyphens, in parts that dots separate");
  }

  private static Optional<FieldProblem> address(String field, String text) {
    try {
      return IpAddress.parse(text) instanceof Ipv6Address six && six.isIpv4Mapped()
          ? FieldProblem.of(
              field,
              text + " is an IPv4 address in IPv6 form",
              "write " + new Ipv4Address((int) six.low()))
          : Optional.empty();
    } catch (AddressException notAnAddress) {
      return FieldProblem.of(
          field, notAnAddress, "write an address such as 192.0.2.1 or 2001:db8::1, or a host name");
    }
  }

  /** Rejects a family that the literal address of a host does not have. */
  public static Optional<FieldProblem> family(String host, Optional<AddressFamily> family) {
    Optional<AddressFamily> literal = familyOf(host);
    return literal.isPresent() && family.isPresent() && !literal.equals(family)
        ? FieldProblem.of(
            "family",
            "the host is an " + literal.get() + " address, and the family is " + family.get(),
            "leave out the family")
        : Optional.empty();
  }

  /** Returns the family of a literal address, with or without brackets; empty for a host name. */
  public static Optional<AddressFamily> familyOf(String host) {
    if (host.indexOf(':') >= 0) {
      return Optional.of(AddressFamily.IPV6);
    }
    return Ipv4Address.tryParse(host).map(AddressFamily::of);
  }

  /** Rejects a text that is not the name of DNS records. */
  public static Optional<FieldProblem> dnsName(String name) {
    return isName(DNS_NAME, name)
        ? Optional.empty()
        : FieldProblem.of(
            "name", "\"" + name + "\" is not a DNS name", "write a name such as www.example.org");
  }

  private static boolean isName(Pattern pattern, String text) {
    return text.length() <= LONGEST_NAME && pattern.matcher(text).matches();
  }

  /** Rejects values that no record of a type can have, and an empty list. */
  public static Optional<FieldProblem> expected(DnsRecordType type, List<String> values) {
    return values.isEmpty()
        ? FieldProblem.of("equals", "no value is expected", "write at least one value")
        : values.stream().flatMap(value -> type.problem(value).stream()).findFirst();
  }

  /** Rejects a text that is not the literal address of a DNS server. */
  public static Optional<FieldProblem> server(String text) {
    String remedy = "write an address such as 192.0.2.53 or [2001:db8::53]:5353";
    try {
      ServerAddress server = ServerAddress.parse(text);
      return server.hasPort()
          ? Optional.empty()
          : FieldProblem.of("server", "the port is " + server.port(), remedy);
    } catch (AddressException notAnAddress) {
      return FieldProblem.of("server", notAnAddress, remedy);
    }
  }

  /** Rejects a time that is not positive, or over 24 hours. */
  public static Optional<FieldProblem> within(Duration within) {
    return within.compareTo(Duration.ZERO) > 0 && within.compareTo(LONGEST) <= 0
        ? Optional.empty()
        : FieldProblem.of(
            "within",
            "the time is out of range",
            "write a time from 1s to " + LONGEST.toHours() + "h");
  }
}
