package dev.hextet.sandbox.image;

import dev.hextet.sandbox.catalogue.MachineImage;
import dev.hextet.sandbox.model.CopiedImage;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** The images of a region: those of the catalogue, and the account's own. */
public final class Images {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Images() {}

  /** Returns all images that can be listed. */
  static Collection<MachineImage> all(Region region) {
    Stream<MachineImage> own =
        region.table(CopiedImage.KIND).visible().stream()
            .filter(CopiedImage::registered)
            .map(Images::shown);
    return Stream.concat(MachineImage.all().stream(), own).toList();
  }

  /**
   * Returns the image that a client names.
   *
   * @throws Ec2Fault InvalidAMIID.Malformed or InvalidAMIID.NotFound
   */
  public static MachineImage require(Region region, String id) {
    if (!id.matches("ami-[0-9a-f]+")) {
      throw new Ec2Fault(
          "InvalidAMIID.Malformed", "Invalid id: \"" + id + "\" (expecting \"ami-...\")");
    }
    return all(region).stream()
        .filter(image -> image.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidAMIID.NotFound", "The image id '[" + id + "]' does not exist"));
  }

  /** Returns the image of an existing instance, whether or not it is still registered. */
  public static MachineImage of(Region region, String id) {
    return region
        .table(CopiedImage.KIND)
        .find(id)
        .map(Images::shown)
        .or(() -> MachineImage.find(id))
        .orElseThrow();
  }

  /** Returns the state of an image that can be listed. */
  static String state(Region region, MachineImage image) {
    Optional<CopiedImage> own = region.table(CopiedImage.KIND).find(image.id());
    return own.map(copy -> copy.phase().name()).orElse("available");
  }

  private static MachineImage shown(CopiedImage copy) {
    MachineImage source = MachineImage.get(copy.source());
    return new MachineImage(
        copy.id(),
        TIME.format(copy.created()),
        new MachineImage.Owner(SandboxWorld.ACCOUNT, ""),
        source.machine(),
        copy.name(),
        copy.description());
  }
}
