package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A difference between the prior and the observed state, caused by a change outside of hextet.
 *
 * @param address the resource
 * @param id its recorded id
 * @param recorded the recorded attributes
 * @param live the live attributes; empty if the resource is gone
 * @param gone true if the resource does not exist any more
 * @param changed names of the attributes that differ
 */
public record Drift(
    Address address,
    String id,
    Attributes recorded,
    Attributes live,
    boolean gone,
    SortedSet<String> changed) {
  public Drift {
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
  }
}
