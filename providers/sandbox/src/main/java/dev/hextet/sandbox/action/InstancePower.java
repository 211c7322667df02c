package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.PublicIp;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourcePhase;
import dev.hextet.sandbox.model.Volume;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The life of an instance, and what becomes of its interfaces and volumes on the way. */
final class InstancePower {

  /** EC2: a terminated instance is listed for about an hour more. */
  private static final Duration LINGERING = Duration.ofHours(1);

  private static final String GONE = "gone";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'GMT'").withZone(ZoneOffset.UTC);

  private InstancePower() {}

  /** Lets the instances of a region arrive where they were going. */
  static void settle(Region region) {
    for (Instance instance : region.instances().all()) {
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
        release(region, instance);
      }
      case GONE -> {
        release(region, instance);
        region.instances().remove(instance.id());
      }
      default -> change(region, instance, phase, null);
    }
  }

  private static void change(
      Region region, Instance instance, ResourcePhase phase, @Nullable String reason) {
    region.instances().put(instance.with(instance.power().with(phase, reason)));
  }

  /** Lets go of what a dead instance had: some of it dies too, the rest is free. */
  private static void release(Region region, Instance instance) {
    for (NetworkInterface eni : Interfaces.of(region, instance.id())) {
      if (Interfaces.attachment(eni).deleteOnTermination()) {
        Interfaces.delete(region, eni);
      } else {
        region.networkInterfaces().put(eni.withAttachment(null).withPublicIp(null));
      }
    }
    for (Volume volume : Volumes.of(region, instance.id())) {
      if (Volumes.attachment(volume).deleteOnTermination()) {
        region.volumes().remove(volume.id());
      } else {
        region.volumes().put(volume.withAttachment(null));
      }
    }
    InstanceProfileActions.forget(region, instance.id());
  }

  static void start(Region region, Instance instance) {
    Instance.Power power =
        new Instance.Power(
            region.passing("pending", "running"),
            instance.power().monitoring(),
            region.now(),
            null);
    region.instances().put(instance.with(power));
    Interfaces.of(region, instance.id()).forEach(eni -> lendPublicIp(region, eni));
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

  /** Lends a public address to an interface that is due one and has none. */
  static void lendPublicIp(Region region, NetworkInterface eni) {
    boolean runs =
        eni.attachment() != null
            && region
                .instances()
                .find(eni.attachment().instanceId())
                .filter(instance -> instance.is("running") || instance.is("pending"))
                .isPresent();
    boolean due = eni.publicIp() != null && eni.publicIp().address() == null;
    boolean covered =
        !eni.ipv4().isEmpty()
            && PublicAddresses.elastic(region, eni.id(), eni.ipv4().get(0)).isPresent();
    if (runs && due && !covered) {
      region.networkInterfaces().put(eni.withPublicIp(new PublicIp(PublicAddresses.take(region))));
    }
  }

  /** EC2: a lent address goes when the instance stops; another comes when it starts. */
  private static void takeBackPublicIp(Region region, NetworkInterface eni) {
    if (eni.publicIp() != null) {
      region.networkInterfaces().put(eni.withPublicIp(new PublicIp(null)));
    }
  }
}
