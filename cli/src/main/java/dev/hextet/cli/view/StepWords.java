package dev.hextet.cli.view;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is said of a step while it runs, in Terraform's words. */
public final class StepWords {
  private final Map<String, String> ids = new HashMap<>();
  private final Set<Address> imported = new HashSet<>();

  public StepWords(Plan plan) {
    for (PlannedChange change : plan.changes()) {
      ids.put(change.address().toString(), change.id());
      if (change.action() == Action.IMPORT) {
        imported.add(change.address());
      }
    }
  }

  /** {@code aws_vpc.main: Destroying... [id=vpc-1]}. */
  String started(Step step) {
    String id = knownId(step);
    return resource(step) + verb(step) + "..." + (id.isEmpty() ? "" : " [id=" + id + "]");
  }

  /** {@code aws_vpc.main: Still destroying... [id=vpc-1, 10s elapsed]}. */
  String still(Step step, Duration elapsed) {
    String id = knownId(step);
    String verb = verb(step);
    return resource(step)
        + "Still "
        + verb.substring(0, 1).toLowerCase(Locale.ROOT)
        + verb.substring(1)
        + "... ["
        + (id.isEmpty() ? "" : "id=" + id + ", ")
        + elapsed(elapsed)
        + " elapsed]";
  }

  /** {@code aws_vpc.main: Creation complete after 3s [id=vpc-1]}. */
  String completed(Step step, String id, Duration elapsed) {
    boolean gone = step instanceof Step.Delete;
    return resource(step)
        + noun(step)
        + " complete after "
        + elapsed(elapsed)
        + (gone || id.isEmpty() ? "" : " [id=" + PrintableText.line(id) + "]");
  }

  /** {@code aws_vpc.main: Creation errored after 3s}. */
  String failed(Step step, Duration elapsed) {
    return resource(step) + noun(step) + " errored after " + elapsed(elapsed);
  }

  /** The id of what exists already; empty for what is being made. */
  String knownId(Step step) {
    return switch (step.id().kind()) {
      case CREATE, READ -> "";
      case PREPARE, UPDATE, FINISH, DELETE ->
          PrintableText.line(ids.getOrDefault(step.address().toString(), ""));
    };
  }

  /** Whole seconds: {@code 1m5s}. */
  static String elapsed(Duration elapsed) {
    long seconds = elapsed.toSeconds();
    String hours = seconds < 3600 ? "" : seconds / 3600 + "h";
    String minutes = seconds < 60 ? "" : seconds / 60 % 60 + "m";
    return hours + minutes + seconds % 60 + "s";
  }

  private static String resource(Step step) {
    return PrintableText.line(step.address().toString()) + ": ";
  }

  private String verb(Step step) {
    return switch (step.id().kind()) {
      case CREATE -> "Creating";
      case PREPARE, UPDATE, FINISH -> imported.contains(step.address()) ? "Importing" : "Modifying";
      case DELETE -> "Destroying";
      case READ -> "Reading";
    };
  }

  private String noun(Step step) {
    return switch (step.id().kind()) {
      case CREATE -> "Creation";
      case PREPARE, UPDATE, FINISH ->
          imported.contains(step.address()) ? "Import" : "Modifications";
      case DELETE -> "Destruction";
      case READ -> "Read";
    };
  }
}
