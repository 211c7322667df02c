package dev.hextet.sandbox.image;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.MachineImage;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Machine images as they are listed. */
public final class ImageActions implements ResourceService {

  private static final Listing<MachineImage> LISTING =
      Listing.<MachineImage>of("imagesSet", Images::all, MachineImage::id, ImageActions::write)
          .idsExcludePaging("ImageId", Images::require)
          .pages(1, 1000)
          .filter("image-id", MachineImage::id)
          .filter("name", MachineImage::name)
          .filter("architecture", MachineImage::architecture)
          .filter("creation-date", MachineImage::created)
          .filter("description", MachineImage::description)
          .filter("owner-id", image -> image.owner().account())
          .filter(
              "owner-alias",
              image -> image.owner().alias().isEmpty() ? null : image.owner().alias())
          .filter("root-device-name", MachineImage::rootDevice)
          .filter("root-device-type", image -> "ebs")
          .filter("virtualization-type", image -> "hvm")
          .filter("hypervisor", image -> "xen")
          .filter("image-type", image -> "machine")
          .filter("is-public", ImageActions::isPublic)
          .filters("state", (region, image) -> Stream.of(Images.state(region, image)))
          .filter("ena-support", image -> true)
          .filter("block-device-mapping.volume-type", image -> "gp3")
          .filter("platform", image -> null)
          .tags((region, image) -> region.tags().of(image.id()));

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("DescribeImages", ImageActions::describe);
  }

  private static void describe(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    parameters.ignore("IncludeDeprecated", "IncludeDisabled");
    List<String> owners = parameters.list("Owner");
    List<String> executable = parameters.list("ExecutableBy");
    var page =
        LISTING.page(call, image -> ownedBy(image, owners) && executableBy(image, executable));
    answer
        .set("imagesSet", page.items(), (xml, image) -> write(xml, call.region(), image))
        .text("nextToken", page.next());
  }

  private static boolean ownedBy(MachineImage image, List<String> owners) {
    return owners.isEmpty()
        || owners.contains(image.owner().account())
        || owners.contains("self") && !isPublic(image)
        || !image.owner().alias().isEmpty() && owners.contains(image.owner().alias());
  }

  private static boolean executableBy(MachineImage image, List<String> users) {
    return users.isEmpty()
        || users.contains("all") && isPublic(image)
        || users.contains("self") && !isPublic(image);
  }

  /** The catalogue's are; the account's own are not. */
  private static boolean isPublic(MachineImage image) {
    return !image.owner().account().equals(SandboxWorld.ACCOUNT);
  }

  private static void write(Xml xml, Region region, MachineImage image) {
    xml.text("imageId", image.id())
        .text(
            "imageLocation",
            Optional.of(image.owner().alias())
                    .filter(a -> !a.isEmpty())
                    .orElse(image.owner().account())
                + "/"
                + image.name())
        .text("imageState", Images.state(region, image))
        .text("imageOwnerId", image.owner().account())
        .text("imageOwnerAlias", image.owner().alias().isEmpty() ? null : image.owner().alias())
        .text("creationDate", image.created())
        .text("isPublic", isPublic(image))
        .text("architecture", image.architecture())
        .text("imageType", "machine")
        .text("name", image.name())
        .text("description", image.description())
        .text("rootDeviceType", "ebs")
        .text("rootDeviceName", image.rootDevice())
        .set(
            "blockDeviceMapping",
            List.of(image),
            (item, same) -> {
              item.text("deviceName", same.rootDevice());
              item.element("ebs", () -> writeRoot(item, same));
            })
        .text("virtualizationType", "hvm")
        .text("hypervisor", "xen")
        .text("enaSupport", true)
        .text("sriovNetSupport", "simple")
        .text("bootMode", image.architecture().equals("arm64") ? "uefi" : "uefi-preferred")
        .text("imdsSupport", image.requiresTokens() ? "v2.0" : null)
        .text("platformDetails", "Linux/UNIX")
        .text("usageOperation", "RunInstances");
    TagRules.write(xml, region, image.id());
  }

  private static void writeRoot(Xml xml, MachineImage image) {
    xml.text("snapshotId", image.snapshotId())
        .text("volumeSize", MachineImage.ROOT_SIZE)
        .text("volumeType", "gp3")
        .text("iops", 3000)
        .text("throughput", 125)
        .text("deleteOnTermination", true)
        .text("encrypted", false);
  }
}
