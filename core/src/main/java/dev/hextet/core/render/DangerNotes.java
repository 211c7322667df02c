package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Notes about risks, one line each.
 *
 * @param word name of the risk, with its colon
 * @param resources the resources
 */
record DangerNotes(String word, List<String> resources) {
  private static final int MOST = 8;

  static List<DangerNotes> of(Plan plan) {
    List<DangerNotes> dangers = new ArrayList<>();
    add(dangers, "Blocked by prevent_destroy:", plan, PlannedChange::blocked);
    add(dangers, "Cannot be undone:", plan, change -> !change.irreversible().isEmpty());
    return dangers;
  }

  private static void add(
      List<DangerNotes> dangers, String word, Plan plan, Predicate<PlannedChange> concerned) {
    List<String> resources =
        plan.effective().stream()
            .filter(concerned)
            .map(change -> PrintableText.line(change.address().toString()))
            .toList();
    if (!resources.isEmpty()) {
      dangers.add(new DangerNotes(word, resources));
    }
  }

  /** The addresses on one line; of many, the first and how many more. */
  String addresses() {
    String first = resources.stream().limit(MOST).collect(Collectors.joining(", "));
    int more = resources.size() - MOST;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
