package dev.hextet.core.resolve;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a resource's {@code timeouts} block. */
record TimeoutsBlock(ResolutionProblems report) {

  /** The expressions of the durations, by operation. */
  SortedMap<String, Expression> read(JsonBlock block, Schema schema, ExpressionReader expressions) {
    String complaint = "the timeouts of " + schema.type() + " have no";
    BlockArguments.check(block, complaint, schema.timeouts(), Set.of(), report);
    SortedMap<String, Expression> timeouts = new TreeMap<>();
    block.entries().stream()
        .filter(entry -> schema.timeouts().contains(entry.name()) && !entry.node().isNull())
        .forEach(entry -> timeouts.put(entry.name(), expressions.of(entry.node())));
    return timeouts;
  }

  /** The durations; they are decided before the cloud is asked. */
  OperationTimeouts durations(SortedMap<String, Expression> timeouts, ScopeFactory scopes) {
    Scope scope = scopes.apply(Terms::unknown);
    SortedMap<String, Duration> durations = new TreeMap<>();
    timeouts.forEach(
        (name, expression) ->
            duration(name, expression, scope).ifPresent(duration -> durations.put(name, duration)));
    return new OperationTimeouts(durations);
  }

  private Optional<Duration> duration(String name, Expression expression, Scope scope) {
    Optional<Reference> late =
        expression.references().stream().filter(TimeoutsBlock::isLate).findFirst();
    if (late.isPresent()) {
      report.error(
          "InvalidReference",
          late.get().range(),
          "a timeout cannot depend on " + late.get().text(),
          "Use variables, local values and functions.");
      return Optional.empty();
    }
    try {
      return duration(name, new Evaluator().evaluate(expression, scope), expression);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  private static boolean isLate(Reference reference) {
    return switch (reference.kind()) {
      case VARIABLE, BOSH_VARIABLE, LOCAL, PATH, TERRAFORM -> false;
      case RESOURCE, DATA, EACH, COUNT, SELF -> true;
    };
  }

  private Optional<Duration> duration(String name, Value value, Expression expression) {
    Value plain = value.unmarked();
    Optional<Duration> duration = plain.asText().flatMap(GoDuration::positive);
    if (duration.isEmpty() && value.isKnown() && !value.isNull()) {
      report.error(
          "InvalidDuration",
          expression.range(),
          "\"" + name + "\" must be a duration",
          "It is written as 30s, 10m or 1h30m, and is longer than nothing.");
    }
    return duration;
  }
}
