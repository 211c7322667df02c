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
 * @param result the computed attributes of the result
 */
public record PinnedResult(String arguments, Value.MapOf result) {
  public PinnedResult {
    Objects.requireNonNull(arguments, "arguments");
    if (!result.isKnown() || result.isSensitive()) {
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
    Map<String, Value> result = new TreeMap<>(answer.values().entries());
    result.keySet().removeAll(arguments.values().entries().keySet());
    result.values().removeIf(Value::isNull);
    return new PinnedResult(digest(sealer, address, arguments), Value.map(result));
  }

  /** The same as a plan may have it, where the question could be guessed. */
  public PinnedResult withheld() {
    return new PinnedResult("", result);
  }

  /**
   * Returns this result with a digest of the current form.
   *
   * @param answer the arguments and the computed attributes
   */
  public PinnedResult recorded(Sealer sealer, Address address, Value.MapOf answer) {
    Map<String, Value> requested = new TreeMap<>(answer.entries());
    requested.keySet().removeAll(result.entries().keySet());
    requested.values().removeIf(Value::isNull);
    return arguments.isEmpty()
        ? new PinnedResult(digest(sealer, address, new Attributes(Value.map(requested))), result)
        : this;
  }

  /** Determines whether the result belongs to some arguments. */
  public boolean answers(Sealer sealer, Address address, Attributes requested) {
    return sealer.isOf(arguments, requested.values(), () -> digest(address, requested));
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
  public Attributes answer(Attributes requested) {
    Map<String, Value> all = new TreeMap<>(result.entries());
    all.putAll(requested.values().entries());
    return new Attributes(Value.map(all));
  }

  /** Determines whether another result is about the same object, possibly with new attributes. */
  public boolean isSame(PinnedResult other) {
    Value id = result.get("id");
    return id.isNull() ? result.equals(other.result) : id.equals(other.result.get("id"));
  }

  /** Returns the display name of the chosen object. */
  public String name() {
    return result.get("id").asText().orElse(result.expression());
  }
}
