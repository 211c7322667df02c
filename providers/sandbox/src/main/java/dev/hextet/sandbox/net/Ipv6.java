package dev.hextet.sandbox.net;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An IPv6 address: 128 bits in two halves. Its text is RFC 5952's. */
public record Ipv6(long high, long low) {

  /**
   * Reads any spelling of RFC 4291, section 2.2, except an embedded IPv4 address.
   *
   * @throws IllegalArgumentException for any other text
   */
  @JsonCreator
  public static Ipv6 parse(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return of(groups(text, text), 8, new int[0], text);
    }
    int[] front = groups(text.substring(0, gap), text);
    int[] back = groups(text.substring(gap + 2), text);
    return of(front, 7, back, text);
  }

  private static int[] groups(String part, String text) {
    if (part.isEmpty()) {
      return new int[0];
    }
    String[] words = part.split(":", -1);
    int[] groups = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      if (!words[i].matches("[0-9a-fA-F]{1,4}")) {
        throw new IllegalArgumentException("not an IPv6 address: " + text);
      }
      groups[i] = Integer.parseInt(words[i], 16);
    }
    return groups;
  }

  /** Without a gap, exactly eight groups; with one, at most seven. */
  private static Ipv6 of(int[] front, int allowed, int[] back, String text) {
    int given = front.length + back.length;
    if (given > allowed || allowed == 8 && given != 8) {
      throw new IllegalArgumentException("not an IPv6 address: " + text);
    }
    int[] all = new int[8];
    System.arraycopy(front, 0, all, 0, front.length);
    System.arraycopy(back, 0, all, 8 - back.length, back.length);
    return new Ipv6(half(all, 0), half(all, 4));
  }

  private static long half(int[] groups, int from) {
    long bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = bits << 16 | groups[i];
    }
    return bits;
  }

  /** The address with all bits after the first {@code prefix} cleared. */
  Ipv6 network(int prefix) {
    return new Ipv6(high & mask(prefix), low & mask(prefix - 64));
  }

  /** The address with all bits after the first {@code prefix} set. */
  Ipv6 last(int prefix) {
    return new Ipv6(high | ~mask(prefix), low | ~mask(prefix - 64));
  }

  private static long mask(int prefix) {
    return prefix <= 0 ? 0 : prefix >= 64 ? -1 : -1L << (64 - prefix);
  }

  private int group(int index) {
    return (int) ((index < 4 ? high : low) >> (48 - 16 * (index % 4))) & 0xFFFF;
  }

  @JsonValue
  @Override
  public String toString() {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < 8; i++) {
      int zeros = zerosFrom(i);
      if (zeros > longest) {
        start = i;
        longest = zeros;
      }
    }
    return start < 0 ? text(0, 8) : text(0, start) + "::" + text(start + longest, 8);
  }

  private int zerosFrom(int index) {
    int end = index;
    while (end < 8 && group(end) == 0) {
      end++;
    }
    return end - index;
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(group(i)));
    }
    return text.toString();
  }
}
