package dev.hextet.sandbox.world;

import java.util.Map;
import java.util.TreeMap;

/**
 * Ids like EC2's: a prefix and seventeen hexadecimal digits. The same seed gives the same ids in
 * the same order; none is ever given twice, not even after a restart or a failed call.
 */
public final class IdGenerator {

  private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

  private final long seed;
  private final Map<String, Long> counters = new TreeMap<>();

  IdGenerator(long seed) {
    this.seed = seed;
  }

  /** Returns the next id of a kind, such as {@code vpc-0123456789abcdef0}. */
  String next(String region, String prefix) {
    return prefix + "-0" + String.format("%016x", draw(region, prefix));
  }

  /** Returns an id that a region has from the beginning. */
  String constant(String region, String prefix) {
    return prefix + "-0" + String.format("%016x", scatter(scatter(seed ^ hash(region + prefix))));
  }

  /** Returns the next of a sequence of well-scattered numbers without repetition. */
  long draw(String region, String sequence) {
    String key = region + "/" + sequence;
    long count = counters.merge(key, 1L, Long::sum);
    return scatter(scatter(seed ^ hash(key)) + count * STEP);
  }

  /** Returns the count of draws from a sequence, this one included. */
  long count(String region, String sequence) {
    return counters.merge(region + "/" + sequence, 1L, Long::sum);
  }

  long seed() {
    return seed;
  }

  Map<String, Long> counters() {
    return counters;
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  /** A one-to-one scrambling of 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long scatter(long value) {
    long z = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }
}
