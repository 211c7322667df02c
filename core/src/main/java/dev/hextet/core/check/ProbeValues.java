package dev.hextet.core.check;

import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of a probe's arguments, as far as they are known.
 *
 * @param arguments canonical, completed with the default values; without the invalid ones
 * @param problems the errors of the invalid arguments, by name
 */
public record ProbeValues(Attributes arguments, SortedMap<String, InvalidValue> problems) {

  public ProbeValues {
    problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
  }

  /**
   * Checks values.
   *
   * @param given the values that a document gives, by name; they may be unknown or sensitive
   */
  public static ProbeValues of(ProbeKind kind, Map<String, Value> given) {
    SortedMap<String, Value> valid = new TreeMap<>();
    SortedMap<String, InvalidValue> problems = new TreeMap<>();
    for (Attribute<?> argument : kind.schema().attributes().values()) {
      if (given.containsKey(argument.name()) || argument.presence() != Presence.REQUIRED) {
        try {
          Value value = valid(argument, given.getOrDefault(argument.name(), Value.NULL));
          valid.put(argument.name(), value);
        } catch (InvalidValue e) {
          problems.put(argument.name(), e);
        }
      }
    }
    valid.values().removeIf(Value::isNull);
    Attributes arguments = new Attributes(Value.map(valid));
    kind.contradiction(arguments)
        .ifPresent(found -> problems.putIfAbsent(found.field(), error(found, arguments)));
    return new ProbeValues(arguments, problems);
  }

  private static Value valid(Attribute<?> argument, Value given) {
    Value canonical = argument.canonical(given, KindContext.NONE);
    if (canonical.isNull() && argument.presence() == Presence.REQUIRED) {
      throw new InvalidValue(
          CheckDiagnostic.NULL_ARGUMENT.with(argument.name(), argument.kind().name()));
    }
    return canonical.isNull() ? argument.fallback() : canonical;
  }

  private static InvalidValue error(FieldProblem problem, Attributes arguments) {
    return arguments.values().isSensitive()
        ? CheckedKind.secretly(problem)
        : CheckedKind.invalid(problem);
  }
}
