package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An EBS volume, at an instance or free. */
public record Volume(
    String id,
    String zone,
    Spec spec,
    @Nullable String snapshotId,
    boolean encrypted,
    @Nullable String kmsKeyId,
    Instant created,
    @Nullable Attachment attachment,
    @Nullable Modification modification)
    implements Resource {
  public static final ResourceKind<Volume> KIND =
      ResourceKind.of(Volume.class, "volume", "vol")
          .taggedAs("volume")
          .refusing("volume", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound");

  /**
   * The properties that can be modified.
   *
   * @param size the size in GiB
   * @param throughput the throughput in MiB/s, for gp3 only
   */
  public record Spec(int size, String type, @Nullable Integer iops, @Nullable Integer throughput) {}

  /** Its attachment to an instance. */
  public record Attachment(
      String instanceId, String device, boolean deleteOnTermination, Instant since) {

    public Attachment withDeleteOnTermination(boolean changed) {
      return new Attachment(instanceId, device, changed, since);
    }
  }

  /** Its latest modification: {@code modifying}, then {@code completed}. */
  public record Modification(Spec from, Spec to, Instant started, ResourcePhase phase) {

    public Modification with(ResourcePhase changed) {
      return new Modification(from, to, started, changed);
    }
  }

  public Volume withAttachment(@Nullable Attachment changed) {
    return new Volume(
        id, zone, spec, snapshotId, encrypted, kmsKeyId, created, changed, modification);
  }

  public Volume with(Modification changed) {
    return new Volume(
        id, zone, changed.to(), snapshotId, encrypted, kmsKeyId, created, attachment, changed);
  }
}
