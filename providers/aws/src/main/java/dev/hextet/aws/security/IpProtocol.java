package dev.hextet.aws.security;

import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Meaning of the ports of a rule, by its protocol. The canonical spelling of a protocol is the one
 * in EC2's answers: {@code tcp}, {@code udp}, {@code icmp} and {@code icmpv6} by name, {@code -1}
 * for all of them, any other by its number.
 */
enum IpProtocol {
  /** Ports. */
  TCP_UDP,
  /** Type and code of a message. */
  ICMP,
  /** Nothing: all traffic. */
  ALL,
  /** Nothing. */
  OTHER,
  /** The protocol is not known yet. */
  UNKNOWN;

  private static final Map<String, String> NAMES =
      Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6", "all", "-1");
  private static final List<String> NAMED = List.of("tcp", "udp", "icmp", "icmpv6", "-1");
  private static final int LAST = 255;

  /** A protocol by name or number, in any case. */
  static final Kind<String> KIND = Kinds.parsed("protocol", IpProtocol::canonical, text -> text);

  /** Returns the meaning of the ports for a canonical protocol. */
  static IpProtocol of(Value protocol) {
    return switch (protocol.unmarked().asText().orElse("")) {
      case "tcp", "udp" -> TCP_UDP;
      case "icmp", "icmpv6" -> ICMP;
      case "-1" -> ALL;
      case "" -> UNKNOWN;
      default -> OTHER;
    };
  }

  /** As in EC2's answers, also of one that EC2 should not have given. */
  static Value live(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Value.of(NAMES.getOrDefault(lower, lower));
  }

  private static String canonical(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String named = NAMES.getOrDefault(lower, lower);
    if (NAMED.contains(named)) {
      return named;
    }
    if (named.matches("\\d{1,3}") && Integer.parseInt(named) <= LAST) {
      String number = String.valueOf(Integer.parseInt(named));
      return NAMES.getOrDefault(number, number);
    }
    throw new InvalidValue(
        AwsSecurityDiagnostic.UNKNOWN_PROTOCOL.with(text, Suggestion.sentence(lower, NAMED)));
  }
}
