package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A virtual machine. Its interfaces and volumes are resources of their own. */
public record Instance(String id, Launch launch, Options options, Metadata metadata, Power power)
    implements Resource {
  public static final ResourceKind<Instance> KIND =
      ResourceKind.of(Instance.class, "instance", "i")
          .taggedAs("instance")
          .refusing("instance ID", "InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound");

  /** The constant choices of the launch. */
  public record Launch(
      String reservationId,
      int index,
      String imageId,
      String architecture,
      @Nullable String keyName,
      String vpcId,
      String subnetId,
      String zone,
      String tenancy,
      @Nullable String clientToken,
      Hostname hostname,
      Hardware hardware,
      Instant time) {

    public Launch with(Hostname changed) {
      return new Launch(
          reservationId,
          index,
          imageId,
          architecture,
          keyName,
          vpcId,
          subnetId,
          zone,
          tenancy,
          clientToken,
          changed,
          hardware,
          time);
    }
  }

  /**
   * The requested hardware, beyond the type.
   *
   * @param cores null for the type's default, as for the threads
   */
  public record Hardware(
      @Nullable Integer cores,
      @Nullable Integer threads,
      boolean hibernation,
      boolean enclave,
      String capacity) {}

  /** The form of the private host name, and the DNS records. */
  public record Hostname(String type, boolean recordA, boolean recordAaaa) {}

  /**
   * The options that can change later.
   *
   * @param userData the user data in base64
   * @param credits {@code standard} or {@code unlimited}; null if the type is not burstable
   */
  public record Options(
      String type,
      @Nullable String userData,
      boolean ebsOptimized,
      boolean keptFromTermination,
      boolean keptFromStop,
      String shutdownBehavior,
      @Nullable String credits,
      String autoRecovery) {

    public Options withType(String changed, @Nullable String newCredits) {
      return new Options(
          changed,
          userData,
          ebsOptimized,
          keptFromTermination,
          keptFromStop,
          shutdownBehavior,
          newCredits,
          autoRecovery);
    }

    public Options withUserData(@Nullable String changed) {
      return new Options(
          type,
          changed,
          ebsOptimized,
          keptFromTermination,
          keptFromStop,
          shutdownBehavior,
          credits,
          autoRecovery);
    }

    public Options withEbsOptimized(boolean changed) {
      return new Options(
          type,
          userData,
          changed,
          keptFromTermination,
          keptFromStop,
          shutdownBehavior,
          credits,
          autoRecovery);
    }

    public Options withKeptFromTermination(boolean changed) {
      return new Options(
          type,
          userData,
          ebsOptimized,
          changed,
          keptFromStop,
          shutdownBehavior,
          credits,
          autoRecovery);
    }

    public Options withKeptFromStop(boolean changed) {
      return new Options(
          type,
          userData,
          ebsOptimized,
          keptFromTermination,
          changed,
          shutdownBehavior,
          credits,
          autoRecovery);
    }

    public Options withShutdownBehavior(String changed) {
      return new Options(
          type,
          userData,
          ebsOptimized,
          keptFromTermination,
          keptFromStop,
          changed,
          credits,
          autoRecovery);
    }

    public Options withCredits(@Nullable String changed) {
      return new Options(
          type,
          userData,
          ebsOptimized,
          keptFromTermination,
          keptFromStop,
          shutdownBehavior,
          changed,
          autoRecovery);
    }

    public Options withAutoRecovery(String changed) {
      return new Options(
          type,
          userData,
          ebsOptimized,
          keptFromTermination,
          keptFromStop,
          shutdownBehavior,
          credits,
          changed);
    }
  }

  /** The options of the metadata service; its phase is {@code pending} or {@code applied}. */
  public record Metadata(
      String tokens, int hopLimit, String endpoint, String ipv6, String tags, ResourcePhase phase) {

    public Metadata with(ResourcePhase changed) {
      return new Metadata(tokens, hopLimit, endpoint, ipv6, tags, changed);
    }
  }

  /**
   * The state of the machine.
   *
   * @param phase the state of the instance
   * @param monitoring {@code disabled}, {@code pending}, {@code enabled} or {@code disabling}
   * @param since the latest start
   * @param reason the reason of a stop or termination, in EC2's words
   */
  public record Power(
      ResourcePhase phase, ResourcePhase monitoring, Instant since, @Nullable String reason) {

    public Power with(ResourcePhase changed, @Nullable String why) {
      return new Power(changed, monitoring, since, why);
    }

    public Power withMonitoring(ResourcePhase changed) {
      return new Power(phase, changed, since, reason);
    }
  }

  /** EC2 lists a terminated instance for an hour more. */
  @Override
  public boolean isPresent() {
    return !is("terminated");
  }

  public String state() {
    return power.phase().name();
  }

  public boolean is(String state) {
    return state().equals(state);
  }

  /** Determines whether it is terminated, or shutting down. */
  public boolean terminated() {
    return is("shutting-down") || is("terminated");
  }

  public Instance with(Options changed) {
    return new Instance(id, launch, changed, metadata, power);
  }

  public Instance with(Launch changed) {
    return new Instance(id, changed, options, metadata, power);
  }

  public Instance with(Metadata changed) {
    return new Instance(id, launch, options, changed, power);
  }

  public Instance with(Power changed) {
    return new Instance(id, launch, options, metadata, changed);
  }
}
