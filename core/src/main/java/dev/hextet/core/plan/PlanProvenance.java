package dev.hextet.core.plan;

import dev.hextet.core.resource.CloudLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state, the document and the places that a plan was made from. It is applied to nothing else.
 *
 * @param state the version of the state
 * @param documentDigest SHA-256 of the document's text in hex; empty without a document
 * @param tool name and version of the program
 * @param seed the salt of the plan's digests: the state's lineage or, without a state, a random
 *     text; empty in a plan from a file
 * @param location the path of the state as the user gave it; may be empty
 * @param places the account and region of each provider configuration in use; empty if they were
 *     not requested
 */
public record PlanProvenance(
    StateVersion state,
    String documentDigest,
    String tool,
    String seed,
    String location,
    SortedMap<String, CloudLocation> places) {

  public PlanProvenance {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(documentDigest, "documentDigest");
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(location, "location");
    places = Sorted.copy(places);
  }

  /** The provenance of a plan without a location and places; the lineage is the seed. */
  public static PlanProvenance of(StateVersion state, String documentDigest, String tool) {
    return new PlanProvenance(state, documentDigest, tool, state.lineage(), "", new TreeMap<>());
  }

  /** Returns the state's lineage; empty without a state. */
  public String lineage() {
    return state.lineage();
  }

  /** Returns the state's serial; 0 without a state. */
  public long serial() {
    return state.serial();
  }

  /** Returns the state's digest; empty without a state. */
  public String stateDigest() {
    return state.digest();
  }

  public PlanProvenance withSeed(String newSeed) {
    return new PlanProvenance(state, documentDigest, tool, newSeed, location, places);
  }

  public PlanProvenance withLocation(String newLocation) {
    return new PlanProvenance(state, documentDigest, tool, seed, newLocation, places);
  }

  public PlanProvenance withPlaces(Map<String, CloudLocation> newPlaces) {
    return new PlanProvenance(state, documentDigest, tool, seed, location, Sorted.copy(newPlaces));
  }

  /** All components except the seed, which a plan file does not hold. */
  private List<Object> written() {
    return List.of(state, documentDigest, tool, location, places);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanProvenance basis && written().equals(basis.written());
  }

  @Override
  public int hashCode() {
    return written().hashCode();
  }
}
