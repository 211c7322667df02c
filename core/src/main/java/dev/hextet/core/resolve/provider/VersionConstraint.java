package dev.hextet.core.resolve.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lower bounds of a version constraint of Terraform's: {@code >= 1.5, < 2.0}.
 *
 * @param bounds major and minor versions
 */
record VersionConstraint(List<Version> bounds) {
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*(=|!=|>|>=|<|<=|~>)?\\s*v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.\\d{1,9})?"
              + "(?:[-+][0-9A-Za-z.+-]+)?\\s*");

  /**
   * A major and a minor version. Patches do not count: they add no features.
   *
   * @param major the major version
   * @param minor the minor version
   */
  record Version(int major, int minor) {
    boolean isNewerThan(Version other) {
      return major > other.major || major == other.major && minor > other.minor;
    }

    @Override
    public String toString() {
      return major + "." + minor;
    }
  }

  VersionConstraint {
    bounds = List.copyOf(bounds);
  }

  /** Returns the constraint of a text; empty if the text is not a constraint. */
  static Optional<VersionConstraint> parse(String text) {
    List<Version> bounds = new ArrayList<>();
    for (String term : text.split(",", -1)) {
      Matcher matcher = TERM.matcher(term);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String operator = matcher.group(1);
      boolean upper = operator != null && (operator.startsWith("<") || operator.equals("!="));
      if (!upper) {
        String minor = matcher.group(3);
        bounds.add(
            new Version(
                Integer.parseInt(matcher.group(2)), minor == null ? 0 : Integer.parseInt(minor)));
      }
    }
    return Optional.of(new VersionConstraint(bounds));
  }

  /** Determines whether only versions after this one satisfy the constraint. */
  boolean asksForNewerThan(Version version) {
    return bounds.stream().anyMatch(bound -> bound.isNewerThan(version));
  }
}
