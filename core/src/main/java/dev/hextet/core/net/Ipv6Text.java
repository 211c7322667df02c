package dev.hextet.core.net;

import java.util.Arrays;

/** The text of an IPv6 address, read (RFC 4291, 2.2) and written (RFC 5952). */
final class Ipv6Text {
  private static final String WHAT = "an IPv6 address";
  private static final int GROUPS = 8;

  private final String text;
  private final int[] groups = new int[GROUPS];

  Ipv6Text(String text) {
    this.text = text;
  }

  Ipv6Address parse() {
    if (text.indexOf('%') >= 0) {
      throw wrong("a zone identifier (after %) means something on one host only");
    }
    if (text.indexOf(':') < 0) {
      throw wrong(
          Ipv4Address.tryParse(text).isPresent() ? "it is an IPv4 address" : "it has no colon");
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      if (read(text, 0) != GROUPS) {
        throw wrong("it needs eight groups, or :: for the groups that are zero");
      }
      return address();
    }
    return withGap(text.substring(0, gap), text.substring(gap + 2));
  }

  private Ipv6Address withGap(String before, String after) {
    if (after.contains("::") || after.startsWith(":")) {
      throw wrong(":: may be in it only once");
    }
    if (before.indexOf('.') >= 0) {
      throw wrong("an IPv4 address may only be its end");
    }
    int head = before.isEmpty() ? 0 : read(before, 0);
    int tail = after.isEmpty() ? 0 : read(after, 0);
    if (head + tail >= GROUPS) {
      throw wrong("it has too many groups beside the ::");
    }
    Arrays.fill(groups, 0);
    read(before, 0);
    read(after, GROUPS - tail);
    return address();
  }

  /** Reads groups into the places from one on; returns how many they are. */
  private int read(String part, int from) {
    if (part.isEmpty()) {
      return 0;
    }
    String[] fields = part.split(":", -1);
    int at = from;
    for (int i = 0; i < fields.length; i++) {
      boolean dotted = fields[i].indexOf('.') >= 0;
      if (at + (dotted ? 2 : 1) > GROUPS) {
        throw wrong("it has more than eight groups");
      }
      if (dotted && i < fields.length - 1) {
        throw wrong("an IPv4 address may only be its end");
      }
      if (dotted) {
        int bits = Ipv4Address.bits(WHAT, text, fields[i]);
        groups[at++] = bits >>> 16;
        groups[at++] = bits & 0xffff;
      } else {
        groups[at++] = group(fields[i]);
      }
    }
    return at - from;
  }

  private int group(String field) {
    if (field.isEmpty()) {
      throw wrong("a single colon needs a group on both sides");
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
        throw wrong("\"" + shown(field) + "\" is not a group of hexadecimal digits");
      }
    }
    if (field.length() > 4) {
      throw wrong("the group " + shown(field) + " has more than four digits");
    }
    return Integer.parseInt(field, 16);
  }

  private static String shown(String field) {
    return field.length() <= 20 ? field : field.substring(0, 20) + "…";
  }

  private Ipv6Address address() {
    return new Ipv6Address(half(0), half(4));
  }

  private long half(int from) {
    long bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = bits << 16 | groups[i];
    }
    return bits;
  }

  private AddressException wrong(String reason) {
    return AddressException.notA(WHAT, text, reason);
  }

  /** The canonical text. */
  static String of(Ipv6Address address) {
    if (address.isIpv4Mapped()) {
      return "::ffff:" + new Ipv4Address((int) address.low());
    }
    int gap = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zerosFrom(address, i);
      if (run > length) {
        gap = i;
        length = run;
      }
    }
    return length < 2
        ? join(address, 0, GROUPS)
        : join(address, 0, gap) + "::" + join(address, gap + length, GROUPS);
  }

  private static int zerosFrom(Ipv6Address address, int from) {
    int i = from;
    while (i < GROUPS && address.group(i) == 0) {
      i++;
    }
    return i - from;
  }

  private static String join(Ipv6Address address, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ":").append(Integer.toHexString(address.group(i)));
    }
    return out.toString();
  }
}
