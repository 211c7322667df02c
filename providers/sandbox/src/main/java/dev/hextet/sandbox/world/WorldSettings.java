package dev.hextet.sandbox.world;

import java.time.Duration;

/**
 * The settings of a world.
 *
 * @param seed decides ids, Amazon's blocks, and every other choice of EC2
 * @param delay how long each passing state lasts: pending, associating, shutting-down …
 * @param readLag how long a new resource stays invisible to reads and to calls that name it
 */
public record WorldSettings(long seed, Duration delay, Duration readLag) {

  public WorldSettings withDelay(Duration other) {
    return new WorldSettings(seed, other, readLag);
  }

  public WorldSettings withReadLag(Duration other) {
    return new WorldSettings(seed, delay, other);
  }

  public WorldSettings withSeed(long other) {
    return new WorldSettings(other, delay, readLag);
  }
}
