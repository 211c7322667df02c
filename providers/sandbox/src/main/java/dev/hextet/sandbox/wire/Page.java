package dev.hextet.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing, and the token for the rest of it.
 *
 * <p>Listings are sorted by a key that never changes, and a token holds the last key of its page. A
 * page therefore neither repeats nor skips an item that stays.
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** The bounds of {@code MaxResults}. */
  public record Bounds(int least, int most) {}

  /** Returns all items in one page, for actions without pages. */
  public static <T> Page<T> all(List<T> all, Function<T, String> key) {
    return new Page<>(all.stream().sorted(Comparator.comparing(key)).toList(), null);
  }

  /**
   * Returns the page that {@code MaxResults} and {@code NextToken} request.
   *
   * @param all the items that passed the filters
   */
  public static <T> Page<T> cut(
      Parameters parameters, String action, Bounds bounds, List<T> all, Function<T, String> key) {
    Optional<Integer> size = parameters.number("MaxResults");
    size.ifPresent(wanted -> check(wanted, bounds));
    String after = parameters.filled("NextToken").map(t -> open(t, action)).orElse("");
    List<T> rest =
        all.stream()
            .filter(item -> key.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(key))
            .toList();
    if (size.isEmpty() || size.get() >= rest.size()) {
      return new Page<>(rest, null);
    }
    List<T> items = rest.subList(0, size.get());
    return new Page<>(items, seal(key.apply(items.get(items.size() - 1)), action));
  }

  private static void check(int wanted, Bounds bounds) {
    if (wanted < bounds.least() || wanted > bounds.most()) {
      throw Ec2Fault.invalid(
          ("Value ( " + wanted + " ) for parameter maxResults is invalid. ")
              + ("Expecting a value between " + bounds.least() + " and " + bounds.most() + "."));
    }
  }

  private static String seal(String key, String action) {
    String text = action + "\n" + key;
    String sealed = Integer.toHexString(text.hashCode()) + "\n" + text;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
  }

  private static String open(String token, String action) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", 3);
      if (parts.length == 3 && parts[1].equals(action) && token.equals(seal(parts[2], action))) {
        return parts[2];
      }
    } catch (IllegalArgumentException e) {
      // Not even Base64: refused like any other token that was not given out here.
    }
    throw new Ec2Fault("InvalidNextToken", "The specified nextToken is invalid.");
  }
}
