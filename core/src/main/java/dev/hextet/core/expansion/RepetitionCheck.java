package dev.hextet.core.expansion;

import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Determines whether the value of a count or a for_each defines the instances.
 *
 * @param repetition the argument
 * @param value its value
 */
record RepetitionCheck(Repetition repetition, Value value) {
  private static final int MOST = 100_000;

  /** Returns the problem of unknown instances. */
  Optional<Diagnostic> open() {
    if (!isOpen()) {
      return Optional.empty();
    }
    return Optional.of(unknown().at(repetition.where()));
  }

  private boolean isOpen() {
    return repetition.kind() == Repetition.Kind.COUNT
        ? !value.isKnown()
        : bare(value) instanceof Value.Unknown || isSet(bare(value)) && !value.isKnown();
  }

  private DiagnosticMessage unknown() {
    Set<String> causes = causes();
    if (causes.isEmpty()) {
      return PlanDiagnostic.UNKNOWN_REPETITION.with(repetition.kind().word(), subject());
    }
    DiagnosticType type =
        repetition.kind() == Repetition.Kind.COUNT
            ? PlanDiagnostic.UNKNOWN_COUNT
            : PlanDiagnostic.UNKNOWN_KEYS;
    return type.with(causes, causes.iterator().next());
  }

  private String subject() {
    return repetition.kind() == Repetition.Kind.COUNT
        ? "the number of instances"
        : "the keys of the instances";
  }

  /** The blocks that it depends on. */
  private Set<String> causes() {
    Set<String> causes = new LinkedHashSet<>();
    Terms.blocks(value).forEach(block -> causes.add(block.toString()));
    return causes;
  }

  /**
   * Returns the number of instances.
   *
   * @throws DiagnosticException if the value is not a valid number
   */
  int count() {
    checkOpenly();
    BigDecimal number = number();
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.signum() < 0) {
      throw failure(PlanDiagnostic.NEGATIVE_COUNT.with(number));
    }
    if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw failure(PlanDiagnostic.EXCESSIVE_COUNT.with(MOST));
    }
    return number.intValueExact();
  }

  private BigDecimal number() {
    Value plain = value.unmarked();
    if (plain instanceof Value.Num number) {
      return number.value();
    }
    try {
      return plain
          .asText()
          .map(BigDecimal::new)
          .orElseThrow(() -> failure(PlanDiagnostic.COUNT_NOT_A_NUMBER.with(described(plain))));
    } catch (NumberFormatException e) {
      throw failure(PlanDiagnostic.COUNT_NOT_A_NUMBER.with(described(plain)));
    }
  }

  /**
   * Returns the values of each.value, by name.
   *
   * @throws DiagnosticException if the value is neither a map nor a set of strings
   */
  SortedMap<String, Value> entries() {
    Value plain = bare(value);
    if (value instanceof Value.Sensitive || isSet(plain) && value.isSensitive()) {
      checkOpenly();
    }
    if (plain instanceof Value.MapOf map) {
      return map.entries();
    }
    if (isSet(plain)) {
      return members(((Value.SetOf) plain).items());
    }
    DiagnosticType type =
        plain instanceof Value.ListOf
            ? PlanDiagnostic.LIST_FOR_EACH
            : PlanDiagnostic.INVALID_FOR_EACH;
    throw failure(type.with(described(plain)));
  }

  private SortedMap<String, Value> members(List<Value> items) {
    SortedMap<String, Value> members = new TreeMap<>();
    for (Value item : items) {
      String name =
          item.asText()
              .orElseThrow(() -> failure(PlanDiagnostic.KEY_NOT_A_STRING.with(described(item))));
      if (members.put(name, item) != null) {
        throw failure(PlanDiagnostic.DUPLICATE_KEY_OF_FOR_EACH.with(name));
      }
    }
    return members;
  }

  private void checkOpenly() {
    if (value.isSensitive()) {
      throw failure(PlanDiagnostic.SENSITIVE_REPETITION.with(repetition.kind().word(), subject()));
    }
  }

  private static boolean isSet(Value plain) {
    return plain instanceof Value.SetOf;
  }

  private static Value bare(Value value) {
    return value instanceof Value.Sensitive sensitive ? sensitive.value() : value;
  }

  private static String described(Value plain) {
    return plain.isNull() ? "null" : "a " + plain.typeName();
  }

  private DiagnosticException failure(DiagnosticMessage message) {
    return message.exceptionAt(repetition.where());
  }
}
