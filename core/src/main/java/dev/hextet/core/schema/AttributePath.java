package dev.hextet.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a resource, as Terraform writes it: {@code tags}, {@code tags.Name}, {@code
 * tags["Name"]}, {@code root_block_device[0].volume_size}.
 *
 * @param attribute the attribute
 * @param steps from there to the part: a {@link String} for a member, an {@link Integer} for an
 *     item; none for the attribute as a whole
 */
public record AttributePath(String attribute, List<Object> steps) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Pattern STEP =
      Pattern.compile(
          "\\.([A-Za-z_][A-Za-z0-9_-]*)|(?:\\.(\\d{1,9})|\\[(\\d{1,9})])|\\[\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"]");

  public AttributePath {
    Objects.requireNonNull(attribute, "attribute");
    steps = List.copyOf(steps);
  }

  /** An attribute as a whole. */
  public static AttributePath of(String attribute) {
    return new AttributePath(attribute, List.of());
  }

  /** Reads what {@link #toString} writes, and the other spellings of it. */
  public static Optional<AttributePath> parse(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    List<Object> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int at = name.end();
    while (at < text.length()) {
      if (!step.region(at, text.length()).lookingAt()) {
        return Optional.empty();
      }
      steps.add(step(step));
      at = step.end();
    }
    return Optional.of(new AttributePath(name.group(), steps));
  }

  private static Object step(Matcher step) {
    if (step.group(1) != null) {
      return step.group(1);
    } else if (step.group(4) != null) {
      return step.group(4).replaceAll("\\\\(.)", "$1");
    }
    return Integer.valueOf(step.group(2) != null ? step.group(2) : step.group(3));
  }

  /** Determines whether the path leads to the whole attribute. */
  public boolean isWhole() {
    return steps.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(attribute);
    for (Object step : steps) {
      boolean name = step instanceof String s && NAME.matcher(s).matches();
      String quoted = "[\"" + String.valueOf(step).replaceAll("([\"\\\\])", "\\\\$1") + "\"]";
      text.append(name ? "." + step : step instanceof Integer ? "[" + step + "]" : quoted);
    }
    return text.toString();
  }
}
