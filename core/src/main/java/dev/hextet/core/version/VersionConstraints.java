package dev.hextet.core.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constraints that a version meets all at once, such as {@code >= 1.2, < 2}. Without constraints,
 * each release meets them. A prerelease meets only a single exact constraint.
 */
public final class VersionConstraints {
  private static final Pattern TERM = Pattern.compile("\\s*(~>|!=|>=|<=|=|>|<)?\\s*(\\S+)\\s*");

  private static final Set<String> LOWER_BOUNDS = Set.of("=", ">", ">=", "~>");

  private final List<Constraint> all;

  private VersionConstraints(List<Constraint> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One constraint.
   *
   * @param written how many numbers of the version are written; {@code ~>} depends on it
   */
  private record Constraint(String operator, ReleaseVersion version, int written) {
    boolean allows(ReleaseVersion candidate) {
      int order = candidate.compareTo(version);
      return switch (operator) {
        case "=" -> order == 0;
        case "!=" -> order != 0;
        case ">" -> order > 0;
        case "<" -> order < 0;
        case ">=" -> order >= 0;
        case "<=" -> order <= 0;
        default -> order >= 0 && hasSameBeginning(candidate);
      };
    }

    /** Determines whether all written numbers but the last are equal. */
    private boolean hasSameBeginning(ReleaseVersion candidate) {
      List<Integer> wanted = version.numbers().subList(0, written - 1);
      return candidate.numbers().subList(0, written - 1).equals(wanted);
    }
  }

  /** Returns the constraints that a text denotes; the empty text denotes none. */
  public static Optional<VersionConstraints> parse(String text) {
    List<Constraint> all = new ArrayList<>();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        Optional<Constraint> constraint = constraint(part);
        if (constraint.isEmpty()) {
          return Optional.empty();
        }
        all.add(constraint.get());
      }
    }
    return Optional.of(new VersionConstraints(all));
  }

  private static Optional<Constraint> constraint(String part) {
    Matcher term = TERM.matcher(part);
    if (!term.matches()) {
      return Optional.empty();
    }
    String operator = Optional.ofNullable(term.group(1)).orElse("=");
    String version = term.group(2);
    int written = version.replaceFirst("[-+].*", "").split("\\.", -1).length;
    return ReleaseVersion.parse(version).map(found -> new Constraint(operator, found, written));
  }

  /**
   * Determines whether all versions that meet the constraints have features which a version lacks.
   * Patches add no features.
   */
  public boolean requireNewerFeatures(ReleaseVersion version) {
    return all.stream()
        .filter(constraint -> LOWER_BOUNDS.contains(constraint.operator()))
        .anyMatch(constraint -> constraint.version().hasNewerFeatures(version));
  }

  /** Determines whether a version meets all constraints. */
  public boolean allow(ReleaseVersion version) {
    boolean exact = all.size() == 1 && all.get(0).operator().equals("=");
    return (exact || !version.isPrerelease())
        && all.stream().allMatch(constraint -> constraint.allows(version));
  }

  /** Returns the newest version that meets all constraints. */
  public Optional<ReleaseVersion> newest(Collection<ReleaseVersion> versions) {
    return versions.stream().filter(this::allow).max(Comparator.naturalOrder());
  }
}
