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
 * @param before the recorded value; null as a value if it is new
 * @param after the wanted value, unknown or sensitive perhaps; null as a value if it goes
 * @param description the document's words, or empty
 * @param preconditions what is still to be true before it is recorded
 * @param digest of a sensitive value that a saved plan does not have; empty if that was not known
 *     when it was planned, and of all others
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

  /** The same without what only the document tells, of which there is a digest at most. */
  public OutputChange sealed(Sealer sealer) {
    Value sealed = new Value.Sensitive(after, term(name));
    return new OutputChange(
        name, isChange() ? before : sealed, sealed, description, preconditions, planned(sealer));
  }

  private String planned(Sealer sealer) {
    boolean withheld = isSealed() || !after.isKnown() || GuessEstimate.isEasy(after);
    return withheld ? digest : OutputRecord.planned(sealer, name, after);
  }

  /** Whether it was read from a plan that could not have the value. */
  public boolean isSealed() {
    return after instanceof Value.Sensitive secret
        && !secret.isKnown()
        && secret.term().equals(term(name));
  }

  /**
   * What is recorded at the end.
   *
   * @param sealer that of the state
   * @param end what it came to; of one that is sealed, nothing
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
