package dev.hextet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured, by the work and by who did it. */
final class Results {
  private final Map<String, Map<String, List<Measured>>> byWork = new LinkedHashMap<>();

  void add(String work, String contender, Measured measured) {
    byWork
        .computeIfAbsent(work, w -> new LinkedHashMap<>())
        .computeIfAbsent(contender, c -> new ArrayList<>())
        .add(measured);
  }

  /** A table in Markdown: medians, and how many times faster hextet is. */
  String table(boolean compared) {
    StringBuilder table = new StringBuilder();
    table.append(
        compared
            ? "| work | hextet | Terraform | times faster | calls | calls | MB | MB |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|\n"
            : "| work | hextet | calls | MB |\n|---|--:|--:|--:|\n");
    byWork.forEach((work, by) -> table.append(row(work, by, compared)));
    return table.toString();
  }

  private static String row(String work, Map<String, List<Measured>> by, boolean compared) {
    List<Measured> ours = by.getOrDefault("hextet", List.of());
    List<Measured> theirs = by.getOrDefault("terraform", List.of());
    double seconds = median(ours, Measured::seconds);
    if (!compared) {
      return "| %s | %.2f s | %.0f | %.0f |%n"
          .formatted(
              work, seconds, median(ours, Measured::calls), median(ours, Measured::megabytes));
    }
    return "| %s | %.2f s | %.2f s | %.1f | %.0f | %.0f | %.0f | %.0f |%n"
        .formatted(
            work,
            seconds,
            median(theirs, Measured::seconds),
            median(theirs, Measured::seconds) / seconds,
            median(ours, Measured::calls),
            median(theirs, Measured::calls),
            median(ours, Measured::megabytes),
            median(theirs, Measured::megabytes));
  }

  static double median(List<Measured> runs, ToDoubleFunction<Measured> value) {
    double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
