package dev.hextet.sandbox.model;

import java.time.Duration;
import java.util.Set;

/**
 * How a world behaves.
 *
 * @param delay how long each passing state lasts: pending, associating, shutting-down …
 * @param readLag how long what is new stays invisible to reads and to calls that name it
 * @param instanceProfiles the names of the IAM instance profiles there are
 */
public record WorldSettings(
    long seed, Duration delay, Duration readLag, Set<String> instanceProfiles) {

  public WorldSettings {
    instanceProfiles = Set.copyOf(instanceProfiles);
  }

  WorldSettings withSeed(long other) {
    return new WorldSettings(other, delay, readLag, instanceProfiles);
  }
}
