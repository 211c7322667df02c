package dev.hextet.core.diag;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name that was probably meant. */
public final class Suggestion {
  private static final int NAMES_SHOWN = 20;

  private Suggestion() {}

  /** The nearest of the names that exist, if one is near: at most a third of the letters differ. */
  public static Optional<String> nearest(String typed, Collection<String> names) {
    String best = null;
    int bestDistance = Math.max(1, typed.length() / 3) + 1;
    for (String name : names.stream().sorted().toList()) {
      int distance = distance(typed, name, bestDistance);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns a sentence with the nearest name or, if none is near, with the available names. */
  public static String hint(String typed, Collection<String> names) {
    String nearest = sentence(typed, names);
    if (!nearest.isEmpty() || names.isEmpty()) {
      return nearest;
    }
    String more = names.size() > NAMES_SHOWN ? ", …" : "";
    return names.stream()
        .sorted()
        .limit(NAMES_SHOWN)
        .collect(Collectors.joining(", ", "Available: ", more + "."));
  }

  /** The sentence {@code Did you mean "name"?}, or nothing. */
  public static String sentence(String typed, Collection<String> names) {
    return nearest(typed, names).map(name -> "Did you mean \"" + name + "\"?").orElse("");
  }

  /** Levenshtein's distance with neighbours swapped as one edit; gives up at the limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
