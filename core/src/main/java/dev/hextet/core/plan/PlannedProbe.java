package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A probe that runs after the apply.
 *
 * @param name its name: {@code check.web.http}
 * @param kind its kind
 * @param arguments canonical; they may be unknown or sensitive
 * @param subjects the resources in its expressions: instances, or blocks with all their instances
 * @param problem the reason why the arguments are invalid; empty if they are valid so far
 * @param where its place in the document, if known
 */
public record PlannedProbe(
    String name,
    ProbeKind kind,
    Attributes arguments,
    SortedSet<Address> subjects,
    String problem,
    @Nullable SourceRange where) {

  public PlannedProbe {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(problem, "problem");
    subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
  }

  /**
   * Returns a copy whose arguments are evaluated further.
   *
   * @param evaluation may throw a DiagnosticException, which becomes the problem
   */
  public PlannedProbe evaluated(UnaryOperator<Value> evaluation) {
    try {
      return with((Value.MapOf) evaluation.apply(arguments.values()));
    } catch (DiagnosticException e) {
      return failing(e.diagnostics().get(0).summary());
    }
  }

  private PlannedProbe with(Value.MapOf evaluated) {
    ProbeValues values = ProbeValues.of(kind, evaluated.entries());
    String found =
        values.problems().values().stream().map(InvalidValue::summary).findFirst().orElse(problem);
    return new PlannedProbe(name, kind, values.arguments(), subjects, found, where);
  }

  /** Determines whether each required argument is present, or its absence explained. */
  public boolean isComplete() {
    return !problem.isEmpty()
        || kind.schema().attributes().values().stream()
            .allMatch(
                argument -> argument.presence() != Presence.REQUIRED || arguments.has(argument));
  }

  /** Determines whether all arguments are known. */
  public boolean isKnown() {
    return unknownArguments().isEmpty();
  }

  /** Returns the names of the arguments that are not wholly known. */
  public List<String> unknownArguments() {
    return arguments.values().entries().entrySet().stream()
        .filter(argument -> !argument.getValue().unmarked().isKnown())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns a copy with a reason why the arguments are invalid. */
  public PlannedProbe failing(String reason) {
    return new PlannedProbe(name, kind, arguments, subjects, reason, where);
  }
}
