package dev.hextet.aws.security;

import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;

/**
 * The protocol of a rule and its ports, or the type and the code of its ICMP messages, in the one
 * form that all equal ones share.
 *
 * @param protocol see {@link IpProtocol}
 * @param from the first port, or the ICMP type
 * @param to the last port, or the ICMP code
 */
record Ports(Value protocol, Value from, Value to) {
  private static final Value ANY = Value.of(-1);
  private static final Value NONE = Value.of(0);
  private static final long LAST_PORT = 65_535;
  private static final long LAST_ICMP = 255;

  /**
   * Returns the ports of a document; unknown ones stay unknown.
   *
   * @throws InvalidValue if such traffic does not exist
   */
  static Ports wanted(Value protocol, Value from, Value to) {
    return switch (IpProtocol.of(protocol)) {
      case TCP_UDP -> ofTransport(protocol, from, to);
      case ICMP -> ofIcmp(protocol, from, to);
      case ALL -> ofAll(protocol, from, to);
      case OTHER -> new Ports(protocol, NONE, NONE);
      case UNKNOWN -> new Ports(protocol, orElse(from, NONE), orElse(to, NONE));
    };
  }

  /** As EC2 has them. It leaves out those that mean nothing, or gives any number. */
  static Ports live(Value protocol, Value from, Value to) {
    return switch (IpProtocol.of(protocol)) {
      case TCP_UDP, UNKNOWN -> new Ports(protocol, orElse(from, NONE), orElse(to, NONE));
      case ICMP -> new Ports(protocol, orElse(from, ANY), orElse(to, ANY));
      case ALL, OTHER -> new Ports(protocol, NONE, NONE);
    };
  }

  private static Ports ofTransport(Value protocol, Value from, Value to) {
    if (from.isNull() || to.isNull()) {
      String missing = from.isNull() ? GroupRule.FROM_PORT : GroupRule.TO_PORT;
      throw new InvalidValue(AwsSecurityDiagnostic.MISSING_PORT.with(missing));
    }
    check(from, GroupRule.FROM_PORT, 0, LAST_PORT, "a port");
    check(to, GroupRule.TO_PORT, 0, LAST_PORT, "a port");
    if (known(from) && known(to) && number(from) > number(to)) {
      throw new InvalidValue(
              AwsSecurityDiagnostic.PORT_RANGE_REVERSED.with(number(from), number(to)))
          .within(GroupRule.FROM_PORT);
    }
    return new Ports(protocol, from, to);
  }

  private static Ports ofIcmp(Value protocol, Value from, Value to) {
    Value type = orElse(from, ANY);
    Value code = orElse(to, ANY);
    check(type, GroupRule.FROM_PORT, -1, LAST_ICMP, "an ICMP type, or -1 for all,");
    check(code, GroupRule.TO_PORT, -1, LAST_ICMP, "an ICMP code, or -1 for all,");
    return new Ports(protocol, type, code);
  }

  private static Ports ofAll(Value protocol, Value from, Value to) {
    for (Value port : new Value[] {from, to}) {
      if (known(port) && number(port) > 0) {
        throw new InvalidValue(AwsSecurityDiagnostic.PORTS_OF_ALL_PROTOCOLS.with())
            .within(port.equals(from) ? GroupRule.FROM_PORT : GroupRule.TO_PORT);
      }
    }
    return new Ports(protocol, NONE, NONE);
  }

  private static void check(Value port, String name, long least, long most, String what) {
    if (known(port) && (number(port) < least || number(port) > most)) {
      throw new InvalidValue(
              AwsSecurityDiagnostic.PORT_OUT_OF_RANGE.with(
                  name,
                  Character.toUpperCase(what.charAt(0)) + what.substring(1),
                  Math.max(least, 0),
                  most,
                  number(port)))
          .within(name);
    }
  }

  private static boolean known(Value port) {
    return port.unmarked() instanceof Value.Num;
  }

  private static long number(Value port) {
    return port.unmarked() instanceof Value.Num num ? num.value().longValue() : 0;
  }

  private static Value orElse(Value value, Value fallback) {
    return value.isNull() ? fallback : value;
  }
}
