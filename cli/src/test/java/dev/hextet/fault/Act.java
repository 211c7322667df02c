package dev.hextet.fault;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of a scenario that is to be disturbed: what is made, changed, replaced or destroyed.
 *
 * @param name what it is, for people: {@code replacement: change}
 * @param scenario the scenario
 * @param setUp the documents that are applied before it, undisturbed
 * @param outside whether what the scenario has done outside is done before it
 * @param wanted the document
 * @param mode how it is planned
 */
record Act(
    String name,
    Scenario scenario,
    List<SourceText> setUp,
    boolean outside,
    SourceText wanted,
    PlanMode mode) {

  Act {
    setUp = List.copyOf(setUp);
  }

  /** The runs of all scenarios; what several begin with is one run. */
  static List<Act> all() throws IOException {
    List<Act> acts = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (Scenario scenario : Scenario.all()) {
      for (Act act : of(scenario)) {
        if (made.add(act.story())) {
          acts.add(act);
        }
      }
    }
    return acts;
  }

  /**
   * Those whose names match {@code -Dhextet.matrix=REGEX}, for the tests that take long; or all.
   */
  static Stream<Act> chosen() throws IOException {
    String pattern = System.getProperty("hextet.matrix", ".*");
    return all().stream().filter(act -> act.name.matches(pattern));
  }

  static Act named(String name) throws IOException {
    return all().stream().filter(act -> act.name.equals(name)).findFirst().orElseThrow();
  }

  /** Making, changing and destroying it. */
  static List<Act> of(Scenario scenario) throws IOException {
    SourceText stack = scenario.stack();
    SourceText first = scenario.before().orElse(stack);
    List<Act> acts = new ArrayList<>();
    acts.add(act(scenario, "create", List.of(), first, PlanMode.NORMAL));
    if (scenario.before().isPresent()) {
      acts.add(
          new Act(scenario + ": change", scenario, List.of(first), true, stack, scenario.mode()));
    }
    if (scenario.mode() != PlanMode.DESTROY && !imports(stack)) {
      acts.add(act(scenario, "destroy", List.of(stack), stack, PlanMode.DESTROY));
    }
    return acts;
  }

  /** Whether it cannot be made from nothing. */
  private static boolean imports(SourceText stack) {
    return stack.text().lines().anyMatch(line -> line.equals("import:"));
  }

  /** What is done in it, whatever it is called; files beside it apart. */
  private String story() {
    Stream<SourceText> documents = Stream.concat(setUp.stream(), Stream.of(wanted));
    String reported = outside ? name : "";
    return mode + reported + documents.map(SourceText::text).collect(Collectors.joining("\n---\n"));
  }

  private static Act act(
      Scenario scenario, String what, List<SourceText> setUp, SourceText wanted, PlanMode mode) {
    return new Act(scenario + ": " + what, scenario, setUp, false, wanted, mode);
  }

  @Override
  public String toString() {
    return name;
  }
}
