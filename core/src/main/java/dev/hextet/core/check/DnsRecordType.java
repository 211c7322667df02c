package dev.hextet.core.check;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv6Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of DNS records that a probe compares, with the canonical form of their values. */
public enum DnsRecordType {
  A,
  AAAA,
  CNAME,
  MX,
  NS,
  PTR,
  SRV,
  TXT;

  private static final int MX_NUMBERS = 1;
  private static final int SRV_NUMBERS = 3;

  /** Returns the type of a name in capitals, such as {@code AAAA}; empty for any other text. */
  public static Optional<DnsRecordType> ofName(String text) {
    for (DnsRecordType type : values()) {
      if (type.name().equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the canonical form of a value: an address in canonical text, or a name in lower case
   * without the dot at its end. Texts are compared as they are.
   *
   * @throws AddressException if the value is not an address of the family of the type
   */
  public String canonical(String value) {
    return switch (this) {
      case A -> Ipv4Address.parse(value).toString();
      case AAAA -> Ipv6Address.parse(value).toString();
      case CNAME, NS, PTR -> name(value);
      case MX, SRV -> names(value);
      case TXT -> value;
    };
  }

  /** Returns the problem of a value that no record of the type can have. */
  public Optional<FieldProblem> problem(String value) {
    try {
      return form(canonical(value));
    } catch (AddressException notAnAddress) {
      String family = this == A ? "an IPv4 address" : "an IPv6 address";
      return FieldProblem.of("equals", notAnAddress, "a record of type " + this + " has " + family);
    }
  }

  private Optional<FieldProblem> form(String canonical) {
    return switch (this) {
      case MX -> numbers(canonical, MX_NUMBERS, "10 mail.example.org");
      case SRV -> numbers(canonical, SRV_NUMBERS, "10 5 443 www.example.org");
      default -> Optional.empty();
    };
  }

  private Optional<FieldProblem> numbers(String canonical, int count, String example) {
    return Pattern.matches("([0-9]{1,5}( |$)){" + count + "}[^ ]*", canonical)
        ? Optional.empty()
        : FieldProblem.of(
            "equals",
            "\"" + canonical + "\" is not the value of a record of type " + this,
            "write it as " + example);
  }

  private static String name(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The canonical form of numbers with a name at the end: {@code 10 mail.example.org}. */
  private static String names(String text) {
    return name(text.strip().replaceAll("\\s+", " ")).strip();
  }
}
