package dev.hextet.sandbox.volume;

import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.world.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The volumes at instances. */
public final class Volumes {

  private Volumes() {}

  /** Returns the volumes of an instance, by device. */
  public static List<Volume> of(Region region, String instanceId) {
    return region
        .table(Volume.KIND)
        .where(v -> v.attachment() != null && v.attachment().instanceId().equals(instanceId))
        .sorted(Comparator.comparing(volume -> attachment(volume).device()))
        .toList();
  }

  public static Volume.Attachment attachment(Volume volume) {
    return Objects.requireNonNull(volume.attachment());
  }
}
