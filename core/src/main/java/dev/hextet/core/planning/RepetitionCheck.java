package dev.hextet.core.planning;

import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
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
    String what =
        repetition.kind() == Repetition.Kind.COUNT ? "how many there are" : "which keys there are";
    return Optional.of(
        Diagnostic.error(
            "UnknownRepetition",
            repetition.kind().word() + " is known only after apply",
            "A plan has to say " + what + ". " + advice(),
            repetition.where()));
  }

  private boolean isOpen() {
    return repetition.kind() == Repetition.Kind.COUNT
        ? !value.isKnown()
        : bare(value) instanceof Value.Unknown || isSet(bare(value)) && !value.isKnown();
  }

  private String advice() {
    Set<String> causes = causes();
    String hint =
        repetition.kind() == Repetition.Kind.COUNT
            ? "Let it depend on what the document says"
            : "Use keys that the document says, and what is not known in the values only";
    String targets = causes.isEmpty() ? "." : ", or apply first with --target=" + first(causes);
    return (causes.isEmpty() ? "" : "It depends on " + String.join(", ", causes) + ". ")
        + hint
        + targets
        + (causes.isEmpty() ? "" : ".");
  }

  private static String first(Set<String> causes) {
    return causes.iterator().next();
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
    checkOpenly("how many there are");
    BigDecimal number = number();
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.signum() < 0) {
      throw failure(
          "InvalidCount", "count must be a whole number, 0 or more", "It is " + number + ".");
    }
    if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw failure("InvalidCount", "count is more than " + MOST, "Split the document.");
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
          .orElseThrow(() -> failure("InvalidCount", "count must be a number", found(plain)));
    } catch (NumberFormatException e) {
      throw failure("InvalidCount", "count must be a number", found(plain));
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
      checkOpenly("which keys there are");
    }
    if (plain instanceof Value.MapOf map) {
      return map.entries();
    }
    if (isSet(plain)) {
      return members(((Value.SetOf) plain).items());
    }
    throw failure(
        "InvalidForEach",
        "for_each must be a map, or a set of strings",
        found(plain)
            + (plain instanceof Value.ListOf ? " Write ${toset(…)} to make a set of it." : ""));
  }

  private SortedMap<String, Value> members(List<Value> items) {
    SortedMap<String, Value> members = new TreeMap<>();
    for (Value item : items) {
      String name =
          item.asText()
              .orElseThrow(
                  () ->
                      failure(
                          "InvalidForEach",
                          "the keys of for_each must be strings",
                          "One is " + described(item) + "."));
      if (members.put(name, item) != null) {
        throw failure("InvalidForEach", "for_each has the key \"" + name + "\" twice", "");
      }
    }
    return members;
  }

  private void checkOpenly(String what) {
    if (value.isSensitive()) {
      throw failure(
          "SensitiveRepetition",
          repetition.kind().word() + " is sensitive",
          "It says "
              + what
              + ", which addresses show. If that is no secret, write nonsensitive(…)"
              + " around it, or around the keys.");
    }
  }

  private static boolean isSet(Value plain) {
    return plain instanceof Value.SetOf;
  }

  private static Value bare(Value value) {
    return value instanceof Value.Sensitive sensitive ? sensitive.value() : value;
  }

  private static String found(Value plain) {
    return "Found " + described(plain) + ".";
  }

  private static String described(Value plain) {
    return plain.isNull() ? "null" : "a " + plain.typeName();
  }

  private DiagnosticException failure(String code, String summary, String detail) {
    return new DiagnosticException(Diagnostic.error(code, summary, detail, repetition.where()));
  }
}
