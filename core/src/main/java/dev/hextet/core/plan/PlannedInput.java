package dev.hextet.core.plan;

import dev.hextet.core.state.Digests;
import dev.hextet.core.state.GuessEstimate;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * A sensitive variable that a plan was made with. Its value is given again when the plan is carried
 * out.
 *
 * @param value what it was; null as a value in a plan that was read
 * @param digest of a plan that was read, so that another value is noticed; empty if the value is so
 *     short that the digest would tell it
 * @param type what its values are, in Terraform's words: what is given becomes one of them
 */
public record PlannedInput(Value value, String digest, String type) {
  private static final String PLACE = "variable ";

  public PlannedInput {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(type, "type");
  }

  /** The same as it is written. */
  public PlannedInput sealed(String name, Sealer sealer) {
    boolean withheld = value.isNull() || GuessEstimate.isEasy(value);
    return withheld ? this : new PlannedInput(value, sealer.digest(PLACE + name, value), type);
  }

  /** Whether a value that is given again can be compared. */
  public boolean isCompared() {
    return !digest.isEmpty();
  }

  /** Whether a value is the planned one, as far as that can be told. */
  public boolean admits(String name, Sealer sealer, Value given) {
    return given.isKnown()
        && (!isCompared() || sealer.isOf(digest, given, () -> Digests.salted(PLACE + name, given)));
  }
}
