package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.state.GuessEstimate;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;

/**
 * An output before and after.
 *
 * @param name its name
 * @param before the recorded value; a null value for a new output
 * @param after the desired value, possibly unknown or sensitive; a null value for a removed output
 * @param description description of the document, or empty
 * @param preconditions conditions that must hold before the output is recorded
 * @param digest digest of a sensitive value that the saved plan omits; empty if it was unknown at
 *     plan time, and for all other values
 */
public record OutputChange(
    String name,
    Value before,
    Value after,
    String description,
    List<PlannedCondition> preconditions,
    String digest) {
  public OutputChange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(digest, "digest");
    preconditions = List.copyOf(preconditions);
  }

  /** In place of the expression of a value that none gives. */
  public static Term term(String name) {
    return Terms.of(Reference.to(Address.of("output", name)));
  }

  /** Returns a copy without a value that only the document contains; a digest may replace it. */
  public OutputChange sealed(Sealer sealer) {
    Value sealed = new Value.Sensitive(after, term(name));
    return new OutputChange(
        name, isChange() ? before : sealed, sealed, description, preconditions, planned(sealer));
  }

  private String planned(Sealer sealer) {
    boolean withheld = isSealed() || !after.isKnown() || GuessEstimate.isEasy(after);
    return withheld ? digest : OutputRecord.planned(sealer, name, after);
  }

  /** Determines whether the output comes from a saved plan that omits its value. */
  public boolean isSealed() {
    return after instanceof Value.Sensitive secret
        && !secret.isKnown()
        && secret.term().equals(term(name));
  }

  /**
   * Returns the record at the end of the run.
   *
   * @param sealer sealer of the state
   * @param end the final value; unused for a sealed output
   */
  public OutputRecord recorded(Sealer sealer, Value end) {
    if (!digest.isEmpty()) {
      return OutputRecord.of(sealer, digest);
    }
    return isSealed() ? OutputRecord.unread() : OutputRecord.of(sealer, name, end);
  }

  public boolean isChange() {
    return !before.equals(after);
  }
}
