package dev.hextet.sandbox;

import dev.hextet.sandbox.catalogue.InstanceProfiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is to be.
 *
 * @param port the port on loopback; 0 takes a free one
 * @param seed decides ids, Amazon's IPv6 blocks and all else that EC2 chooses
 * @param data the file in which the world outlives the process; null keeps it in memory
 * @param delay how long each passing state lasts: pending, associating, shutting-down …
 * @param readLag how long what is new stays invisible
 * @param throttled whether calls are counted against EC2's token buckets
 * @param instanceProfiles the names of the IAM instance profiles there are
 * @param clock by which time goes on
 */
public record SandboxOptions(
    int port,
    long seed,
    @Nullable Path data,
    Duration delay,
    Duration readLag,
    boolean throttled,
    Set<String> instanceProfiles,
    Clock clock) {

  public SandboxOptions {
    instanceProfiles = Set.copyOf(instanceProfiles);
  }

  /** In memory, on a free port, with states that pass in 300 ms. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0,
        1,
        null,
        Duration.ofMillis(300),
        Duration.ZERO,
        false,
        InstanceProfiles.NAMES,
        Clock.systemUTC());
  }

  public SandboxOptions withPort(int other) {
    return new SandboxOptions(
        other, seed, data, delay, readLag, throttled, instanceProfiles, clock);
  }

  public SandboxOptions withSeed(long other) {
    return new SandboxOptions(
        port, other, data, delay, readLag, throttled, instanceProfiles, clock);
  }

  public SandboxOptions withData(@Nullable Path file) {
    return new SandboxOptions(port, seed, file, delay, readLag, throttled, instanceProfiles, clock);
  }

  public SandboxOptions withDelay(Duration other) {
    return new SandboxOptions(port, seed, data, other, readLag, throttled, instanceProfiles, clock);
  }

  public SandboxOptions withReadLag(Duration other) {
    return new SandboxOptions(port, seed, data, delay, other, throttled, instanceProfiles, clock);
  }

  public SandboxOptions withThrottling(boolean on) {
    return new SandboxOptions(port, seed, data, delay, readLag, on, instanceProfiles, clock);
  }

  public SandboxOptions withInstanceProfiles(Set<String> names) {
    return new SandboxOptions(port, seed, data, delay, readLag, throttled, names, clock);
  }

  public SandboxOptions withClock(Clock other) {
    return new SandboxOptions(port, seed, data, delay, readLag, throttled, instanceProfiles, other);
  }
}
