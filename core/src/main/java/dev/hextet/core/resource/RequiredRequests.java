package dev.hextet.core.resource;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All requests that a plan, its apply, later plans and the destruction of its result require. Reads
 * that only explain an error are left out.
 *
 * @param requests the requests, in no particular order
 * @param ownership true if the plan reads the owned objects of all stacks, see {@link Cloud#owned}
 * @param regions the regions of all requests; empty if some are unknown
 */
public record RequiredRequests(
    List<RequiredRequest> requests, boolean ownership, SortedSet<String> regions) {
  public RequiredRequests {
    requests = List.copyOf(requests);
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
  }
}
