package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.address.PublicAddresses;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.PublicIp;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The states of an instance, and their effect on its interfaces. */
final class InstancePower {

  /** EC2: a terminated instance is listed for about an hour more. */
  private static final Duration LINGERING = Duration.ofHours(1);

  private static final String GONE = "gone";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'GMT'").withZone(ZoneOffset.UTC);

  private InstancePower() {}

  /** Moves the instances of a region to the states that are due. */
  static void settle(Region region) {
    for (Instance instance : region.table(Instance.KIND).all()) {
      ResourcePhase phase =
          instance.power().phase().at(region.now(), "terminated", LINGERING, GONE);
      if (!phase.equals(instance.power().phase())) {
        arrive(region, instance, phase);
      }
    }
  }

  private static void arrive(Region region, Instance instance, ResourcePhase phase) {
    switch (phase.name()) {
      case "stopped" -> {
        change(region, instance, phase, instance.power().reason());
        Interfaces.of(region, instance.id()).forEach(eni -> takeBackPublicIp(region, eni));
      }
      case "terminated" -> {
        change(region, instance, phase, instance.power().reason());
        region.table(Instance.KIND).release(instance.id());
      }
      case GONE -> {
        region.table(Instance.KIND).remove(instance.id());
      }
      default -> change(region, instance, phase, null);
    }
  }

  private static void change(
      Region region, Instance instance, ResourcePhase phase, @Nullable String reason) {
    region.table(Instance.KIND).put(instance.with(instance.power().with(phase, reason)));
  }

  static void start(Region region, Instance instance) {
    Instance.Power power =
        new Instance.Power(
            region.passing("pending", "running"),
            instance.power().monitoring(),
            region.now(),
            null);
    region.table(Instance.KIND).put(instance.with(power));
    Interfaces.of(region, instance.id()).forEach(eni -> PublicAddresses.lend(region, eni));
  }

  static void stop(Region region, Instance instance) {
    change(region, instance, region.passing("stopping", "stopped"), reason(region));
  }

  static void terminate(Region region, Instance instance) {
    change(region, instance, region.passing("shutting-down", "terminated"), reason(region));
  }

  private static String reason(Region region) {
    return "User initiated (" + TIME.format(region.now()) + ")";
  }

  /** EC2: a lent address goes when the instance stops; another comes when it starts. */
  private static void takeBackPublicIp(Region region, NetworkInterface eni) {
    if (eni.publicIp() != null) {
      region.table(NetworkInterface.KIND).put(eni.withPublicIp(new PublicIp(null)));
    }
  }
}
