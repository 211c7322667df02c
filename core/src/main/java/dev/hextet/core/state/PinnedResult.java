package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The recorded result of a data source, which stays the same although the data source would now
 * choose another object.
 *
 * @param arguments salted digest of the arguments
 * @param told the computed attributes of the result
 */
public record PinnedResult(String arguments, Value.MapOf told) {
  public PinnedResult {
    Objects.requireNonNull(arguments, "arguments");
    if (!told.isKnown() || told.isSensitive()) {
      throw new IllegalArgumentException("a choice is to be recorded that must not");
    }
  }

  /**
   * Returns the result to record.
   *
   * @param arguments the arguments of the read
   * @param answer the arguments and the computed attributes
   */
  public static PinnedResult of(
      Sealer sealer, Address address, Attributes arguments, Attributes answer) {
    Map<String, Value> told = new TreeMap<>(answer.values().entries());
    told.keySet().removeAll(arguments.values().entries().keySet());
    told.values().removeIf(Value::isNull);
    return new PinnedResult(digest(sealer, address, arguments), Value.map(told));
  }

  /** The same as a plan may have it, where the question could be guessed. */
  public PinnedResult withheld() {
    return new PinnedResult("", told);
  }

  /**
   * Returns this result with a digest of the current form.
   *
   * @param answer the arguments and the computed attributes
   */
  public PinnedResult recorded(Sealer sealer, Address address, Value.MapOf answer) {
    Map<String, Value> asked = new TreeMap<>(answer.entries());
    asked.keySet().removeAll(told.entries().keySet());
    asked.values().removeIf(Value::isNull);
    return arguments.isEmpty()
        ? new PinnedResult(digest(sealer, address, new Attributes(Value.map(asked))), told)
        : this;
  }

  /** Determines whether the result belongs to some arguments. */
  public boolean answers(Sealer sealer, Address address, Attributes asked) {
    return sealer.isOf(arguments, asked.values(), () -> digest(address, asked));
  }

  /** Arguments without secrets can be guessed, because they are in the document. */
  private static String digest(Sealer sealer, Address address, Attributes arguments) {
    return arguments.values().isSensitive()
        ? sealer.digest(address.toString(), arguments.values())
        : digest(address, arguments);
  }

  private static String digest(Address address, Attributes arguments) {
    return Digests.salted(address.toString(), arguments.values());
  }

  /** The answer to a question that it answers. */
  public Attributes answer(Attributes asked) {
    Map<String, Value> all = new TreeMap<>(told.entries());
    all.putAll(asked.values().entries());
    return new Attributes(Value.map(all));
  }

  /** Determines whether another result is about the same object, possibly with new attributes. */
  public boolean isSame(PinnedResult other) {
    Value id = told.get("id");
    return id.isNull() ? told.equals(other.told) : id.equals(other.told.get("id"));
  }

  /** Returns the display name of the chosen object. */
  public String name() {
    return told.get("id").asText().orElse(told.expression());
  }
}
