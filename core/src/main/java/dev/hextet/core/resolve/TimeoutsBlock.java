package dev.hextet.core.resolve;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a resource's {@code timeouts} block. */
record TimeoutsBlock(ResolutionProblems report) {

  /** The expressions of the durations, by operation. */
  SortedMap<String, Expression> read(JsonBlock block, Schema schema, ExpressionReader expressions) {
    for (Entry entry : block.entries()) {
      if (!schema.timeouts().contains(entry.name())) {
        report.add(
            entry.key().range(),
            ResolveDiagnostic.UNKNOWN_TIMEOUT.with(
                schema.type(), entry.name(), Suggestion.hint(entry.name(), schema.timeouts())));
      }
    }
    SortedMap<String, Expression> timeouts = new TreeMap<>();
    block.entries().stream()
        .filter(entry -> schema.timeouts().contains(entry.name()) && !entry.node().isNull())
        .forEach(entry -> timeouts.put(entry.name(), expressions.of(entry.node())));
    return timeouts;
  }

  /** Returns the durations, which must be known before any request. */
  OperationTimeouts durations(SortedMap<String, Expression> timeouts, Scope scope) {
    SortedMap<String, Duration> durations = new TreeMap<>();
    timeouts.forEach(
        (name, expression) ->
            duration(name, expression, scope).ifPresent(duration -> durations.put(name, duration)));
    return new OperationTimeouts(durations);
  }

  private Optional<Duration> duration(String name, Expression expression, Scope scope) {
    Optional<LocatedReferent> late =
        expression.references().stream().filter(TimeoutsBlock::isLate).findFirst();
    if (late.isPresent()) {
      report.add(
          late.get().range(),
          ResolveDiagnostic.TIMEOUT_DEPENDS_ON_RESOURCE.with(late.get().text()));
      return Optional.empty();
    }
    try {
      return duration(name, new Evaluator().evaluate(expression, scope), expression);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  private static boolean isLate(LocatedReferent reference) {
    return switch (reference.kind()) {
      case VARIABLE, BOSH_VARIABLE, LOCAL, MODULE, PATH, TERRAFORM -> false;
      case RESOURCE, DATA, EACH, COUNT, SELF -> true;
    };
  }

  private Optional<Duration> duration(String name, Value value, Expression expression) {
    Value plain = value.unmarked();
    Optional<Duration> duration = plain.asText().flatMap(GoDuration::positive);
    if (duration.isEmpty() && value.isKnown() && !value.isNull()) {
      report.add(expression.range(), ResolveDiagnostic.INVALID_DURATION.with(name));
    }
    return duration;
  }
}
