package dev.hextet.sandbox;

import dev.hextet.sandbox.fault.Fault;
import dev.hextet.sandbox.world.WorldSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a sandbox.
 *
 * @param port the port on loopback; 0 selects a free one
 * @param data the file in which the world outlives the process; null keeps it in memory
 * @param world the seed of ids and other choices of EC2, the delay of states and the read lag
 * @param defaultVpc whether each region has a default VPC at its first use
 * @param throttle the size of the token buckets in relation to EC2's: 1 for the same, 0 for no
 *     limit
 * @param faults the faults that strike from the first call on
 * @param clock the clock of the world; a world from a file never goes back in time
 */
public record SandboxOptions(
    int port,
    @Nullable Path data,
    WorldSettings world,
    boolean defaultVpc,
    double throttle,
    List<Fault> faults,
    Clock clock) {

  public SandboxOptions {
    faults = List.copyOf(faults);
    if (!(throttle >= 0) || Double.isInfinite(throttle)) {
      throw new IllegalArgumentException("no factor: " + throttle);
    }
  }

  /** Returns the options of an empty world in memory, on a free port, without faults. */
  public static SandboxOptions defaults() {
    WorldSettings world = new WorldSettings(1, Duration.ofMillis(300), Duration.ZERO);
    return new SandboxOptions(0, null, world, false, 0, List.of(), SteadyClock.now());
  }

  public SandboxOptions withPort(int other) {
    return new SandboxOptions(other, data, world, defaultVpc, throttle, faults, clock);
  }

  public SandboxOptions withData(@Nullable Path other) {
    return new SandboxOptions(port, other, world, defaultVpc, throttle, faults, clock);
  }

  public SandboxOptions withSeed(long other) {
    return with(world.withSeed(other));
  }

  public SandboxOptions withDelay(Duration other) {
    return with(world.withDelay(other));
  }

  public SandboxOptions withReadLag(Duration other) {
    return with(world.withReadLag(other));
  }

  private SandboxOptions with(WorldSettings other) {
    return new SandboxOptions(port, data, other, defaultVpc, throttle, faults, clock);
  }

  public SandboxOptions withDefaultVpc(boolean other) {
    return new SandboxOptions(port, data, world, other, throttle, faults, clock);
  }

  public SandboxOptions withThrottle(double other) {
    return new SandboxOptions(port, data, world, defaultVpc, other, faults, clock);
  }

  public SandboxOptions withFaults(List<Fault> other) {
    return new SandboxOptions(port, data, world, defaultVpc, throttle, other, clock);
  }

  public SandboxOptions withClock(Clock other) {
    return new SandboxOptions(port, data, world, defaultVpc, throttle, faults, other);
  }

  /** Returns options whose time advances by calls: each call ends the states of the one before. */
  public SandboxOptions timedByCalls() {
    return withDelay(Duration.ofMillis(1)).withClock(new TickingClock());
  }
}
