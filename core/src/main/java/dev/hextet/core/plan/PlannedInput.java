package dev.hextet.core.plan;

import dev.hextet.core.state.Digests;
import dev.hextet.core.state.GuessEstimate;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * A sensitive variable of a plan. Its value is given again when the plan is applied.
 *
 * @param value its value; a null value in a saved plan
 * @param digest digest in a saved plan, with which a different value is detected; empty if the
 *     value is too short for a safe digest
 * @param type its type in Terraform's notation: the given value is converted to it
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

  /** Determines whether a given value can be compared. */
  public boolean isCompared() {
    return !digest.isEmpty();
  }

  /** Determines whether a given value may be the planned one. */
  public boolean admits(String name, Sealer sealer, Value given) {
    return given.isKnown()
        && (!isCompared() || sealer.isOf(digest, given, () -> Digests.salted(PLACE + name, given)));
  }
}
