package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A difference between what was recorded and what is there: somebody changed it outside.
 *
 * @param address the resource
 * @param id its recorded id
 * @param recorded what was recorded
 * @param live what is there; empty if it is gone
 * @param gone whether it is not there any more
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
