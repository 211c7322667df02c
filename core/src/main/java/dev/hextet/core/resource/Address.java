package dev.hextet.core.resource;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a resource in a document: {@code aws_subnet.web}, {@code aws_subnet.web[0]}, {@code
 * aws_subnet.web["a"]}. Sorted by type, name and key; number keys by their number.
 *
 * @param type the resource type
 * @param name the name in the document
 * @param key the instance key with its brackets, or empty; after it, for what its successor
 *     replaces and what still exists, {@code (deposed ID)}
 */
public record Address(String type, String name, String key) implements Comparable<Address> {
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_-]*)\\.([A-Za-z_][A-Za-z0-9_-]*)"
              + "((?:\\[(?:\\d+|\"(?:[^\"\\\\]|\\\\.)*\")])?(?: \\(deposed [^()]+\\))?)");

  private static final String DEPOSED = " (deposed ";

  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::type)
          .thenComparing(Address::name)
          .thenComparing(a -> a.key.isEmpty() ? 0 : a.key.startsWith("[\"") ? 2 : 1)
          .thenComparing(a -> a.key.length() * (a.key.startsWith("[\"") ? 0 : 1))
          .thenComparing(Address::key);

  public Address {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
  }

  public static Address of(String type, String name) {
    return new Address(type, name, "");
  }

  /** Reads what {@link #toString} prints; empty if the text is no address. */
  public static Optional<Address> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Address(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** The address under which a resource is kept while its successor takes its place. */
  public Address deposed(String id) {
    return new Address(type, name, key + DEPOSED + id + ")");
  }

  /** Whether it is that of a resource whose successor took its place. */
  public boolean isDeposed() {
    return key.contains(DEPOSED);
  }

  /** The address in a document: a deposed resource's is its successor's. */
  public Address current() {
    int cut = key.indexOf(DEPOSED);
    return cut < 0 ? this : new Address(type, name, key.substring(0, cut));
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return type + "." + name + key;
  }
}
