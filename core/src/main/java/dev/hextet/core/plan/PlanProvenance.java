package dev.hextet.core.plan;

import dev.hextet.core.resource.CloudLocation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a plan was made from, so that it is carried out on nothing else.
 *
 * @param lineage the state's lineage; empty if there is no state yet
 * @param serial the state's serial; 0 if there is no state yet
 * @param stateDigest the state's digest; empty if there is no state yet
 * @param documentDigest SHA-256 of the document's text in hex; empty without a document
 * @param tool name and version of the program
 * @param seed what the digests in it are salted with: the state's lineage or, without a state, a
 *     random text; empty if it was read
 * @param location where the state is kept, as the person who plans names it; may be empty
 * @param places where each provider configuration led that the plan uses; empty if nobody asked
 */
public record PlanProvenance(
    String lineage,
    long serial,
    String stateDigest,
    String documentDigest,
    String tool,
    String seed,
    String location,
    SortedMap<String, CloudLocation> places) {

  /** A basis that does not say where anything is. */
  public PlanProvenance(
      String lineage, long serial, String stateDigest, String documentDigest, String tool) {
    this(lineage, serial, stateDigest, documentDigest, tool, lineage, "", new TreeMap<>());
  }

  public PlanProvenance {
    Objects.requireNonNull(lineage, "lineage");
    Objects.requireNonNull(stateDigest, "stateDigest");
    Objects.requireNonNull(documentDigest, "documentDigest");
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(location, "location");
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** The same, with where the state is kept. */
  public PlanProvenance at(String newLocation) {
    return new PlanProvenance(
        lineage, serial, stateDigest, documentDigest, tool, seed, newLocation, places);
  }

  /** The same, with where the provider configurations lead. */
  public PlanProvenance at(Map<String, CloudLocation> newPlaces) {
    return new PlanProvenance(
        lineage,
        serial,
        stateDigest,
        documentDigest,
        tool,
        seed,
        location,
        new TreeMap<>(newPlaces));
  }

  /** All but the seed, which is not in the plan's file. */
  private List<Object> written() {
    return List.of(lineage, serial, stateDigest, documentDigest, tool, location, places);
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
