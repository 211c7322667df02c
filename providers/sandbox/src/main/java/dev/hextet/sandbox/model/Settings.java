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
public record Settings(long seed, Duration delay, Duration readLag, Set<String> instanceProfiles) {

  public Settings {
    instanceProfiles = Set.copyOf(instanceProfiles);
  }

  Settings withSeed(long other) {
    return new Settings(other, delay, readLag, instanceProfiles);
  }
}
