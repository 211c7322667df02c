package dev.hextet.core.version;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of a release: one to three numbers, and optionally the identifiers of a prerelease. Build
 * metadata is not part of it. The order is that of Semantic Versioning 2.0.0, section 11.
 *
 * @param numbers the major, minor and patch number
 * @param prerelease {@code beta.1} of {@code 5.0.0-beta.1}; empty for a release
 */
public record ReleaseVersion(List<Integer> numbers, String prerelease)
    implements Comparable<ReleaseVersion> {
  private static final int NUMBERS = 3;
  private static final Pattern FORM =
      Pattern.compile(
          "v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?"
              + "(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  public ReleaseVersion {
    numbers = List.copyOf(numbers);
    if (numbers.size() != NUMBERS) {
      throw new IllegalArgumentException("a version has three numbers: " + numbers);
    }
  }

  /** Returns the version that a text denotes. Missing numbers are 0. */
  public static Optional<ReleaseVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new ReleaseVersion(
                List.of(number(form, 1), number(form, 2), number(form, 3)),
                Optional.ofNullable(form.group(4)).orElse("")))
        : Optional.empty();
  }

  private static int number(Matcher form, int group) {
    return Optional.ofNullable(form.group(group)).map(Integer::valueOf).orElse(0);
  }

  /** Determines whether the version precedes a release. */
  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  /** Determines whether the major or the minor number is greater. */
  boolean hasNewerFeatures(ReleaseVersion other) {
    int major = numbers.get(0).compareTo(other.numbers.get(0));
    return major > 0 || major == 0 && numbers.get(1) > other.numbers.get(1);
  }

  @Override
  public int compareTo(ReleaseVersion other) {
    for (int i = 0; i < NUMBERS; i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return isPrerelease() && other.isPrerelease()
        ? compareIdentifiers(prerelease.split("\\.", -1), other.prerelease.split("\\.", -1))
        : Boolean.compare(other.isPrerelease(), isPrerelease());
  }

  private static int compareIdentifiers(String[] left, String[] right) {
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareIdentifier(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareIdentifier(String left, String right) {
    boolean numeric = isNumber(left);
    if (numeric != isNumber(right)) {
      return numeric ? -1 : 1;
    }
    return numeric
        ? new BigInteger(left).compareTo(new BigInteger(right))
        : Comparator.<String>naturalOrder().compare(left, right);
  }

  private static boolean isNumber(String identifier) {
    return NUMBER.matcher(identifier).matches();
  }

  /** Returns the canonical text, such as {@code 5.21.0}. */
  @Override
  public String toString() {
    String release = numbers.get(0) + "." + numbers.get(1) + "." + numbers.get(2);
    return isPrerelease() ? release + "-" + prerelease : release;
  }
}
