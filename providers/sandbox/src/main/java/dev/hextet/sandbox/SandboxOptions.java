package dev.hextet.sandbox;

import dev.hextet.sandbox.fault.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is to be.
 *
 * @param port the port on loopback; 0 takes a free one
 * @param seed decides ids, Amazon's IPv6 blocks and all else that EC2 chooses
 * @param data the file in which the world outlives the process; null keeps it in memory
 * @param delay how long each passing state lasts: pending, associating, shutting-down …
 * @param readLag how long what is new stays invisible
 * @param throttle how much larger than EC2's the token buckets are that calls are counted against:
 *     1 for EC2's own; 0 counts nothing
 * @param faults what goes wrong on purpose, from the first call on
 * @param clock by which time goes on; a world that was kept goes on from where it was at least
 */
public record SandboxOptions(
    int port,
    long seed,
    @Nullable Path data,
    Duration delay,
    Duration readLag,
    double throttle,
    List<Fault> faults,
    Clock clock) {

  public SandboxOptions {
    faults = List.copyOf(faults);
    if (!(throttle >= 0) || Double.isInfinite(throttle)) {
      throw new IllegalArgumentException("no factor: " + throttle);
    }
  }

  /** In memory, on a free port, with states that pass in 300 ms; nothing goes wrong. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0, 1, null, Duration.ofMillis(300), Duration.ZERO, 0, List.of(), SteadyClock.now());
  }

  public SandboxOptions withPort(int other) {
    return new SandboxOptions(other, seed, data, delay, readLag, throttle, faults, clock);
  }

  public SandboxOptions withSeed(long other) {
    return new SandboxOptions(port, other, data, delay, readLag, throttle, faults, clock);
  }

  public SandboxOptions withData(@Nullable Path other) {
    return new SandboxOptions(port, seed, other, delay, readLag, throttle, faults, clock);
  }

  public SandboxOptions withDelay(Duration other) {
    return new SandboxOptions(port, seed, data, other, readLag, throttle, faults, clock);
  }

  public SandboxOptions withReadLag(Duration other) {
    return new SandboxOptions(port, seed, data, delay, other, throttle, faults, clock);
  }

  public SandboxOptions withThrottle(double other) {
    return new SandboxOptions(port, seed, data, delay, readLag, other, faults, clock);
  }

  public SandboxOptions withFaults(List<Fault> other) {
    return new SandboxOptions(port, seed, data, delay, readLag, throttle, other, clock);
  }

  /** The same in a time that is made of calls: what is under way is done by the next one. */
  public SandboxOptions timedByCalls() {
    return withDelay(Duration.ofMillis(1)).withClock(new TickingClock());
  }

  public SandboxOptions withClock(Clock other) {
    return new SandboxOptions(port, seed, data, delay, readLag, throttle, faults, other);
  }
}
