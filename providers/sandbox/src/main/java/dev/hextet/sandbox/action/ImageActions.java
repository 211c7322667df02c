package dev.hextet.sandbox.action;

import dev.hextet.sandbox.catalogue.MachineImage;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import java.util.List;
import java.util.Optional;

/** Machine images: all are public, and none belongs to the caller. */
final class ImageActions implements Service {

  private static final Listing<MachineImage> LISTING =
      Listing.<MachineImage>of(
              "imagesSet",
              region -> MachineImage.all(),
              MachineImage::id,
              (xml, region, image) -> write(xml, image))
          .idsExcludePaging("ImageId", (region, id) -> require(id))
          .pages(1, 1000)
          .filter("image-id", MachineImage::id)
          .filter("name", MachineImage::name)
          .filter("architecture", MachineImage::architecture)
          .filter("creation-date", ImageActions::created)
          .filter("description", MachineImage::description)
          .filter("owner-id", MachineImage::owner)
          .filter("owner-alias", image -> image.alias().isEmpty() ? null : image.alias())
          .filter("root-device-name", MachineImage::rootDevice)
          .filter("root-device-type", image -> "ebs")
          .filter("virtualization-type", image -> "hvm")
          .filter("hypervisor", image -> "xen")
          .filter("image-type", image -> "machine")
          .filter("is-public", image -> true)
          .filter("state", image -> "available")
          .filter("ena-support", image -> true)
          .filter("block-device-mapping.volume-type", image -> "gp3")
          .filter("platform", image -> null)
          .tags((region, image) -> java.util.Map.of());

  @Override
  public void register(Actions actions) {
    actions.add("DescribeImages", ImageActions::describe);
  }

  /**
   * The image that a client names.
   *
   * @throws Ec2Fault InvalidAMIID.Malformed or InvalidAMIID.NotFound
   */
  static MachineImage require(String id) {
    if (!id.matches("ami-[0-9a-f]+")) {
      throw new Ec2Fault(
          "InvalidAMIID.Malformed", "Invalid id: \"" + id + "\" (expecting \"ami-...\")");
    }
    return MachineImage.find(id)
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidAMIID.NotFound", "The image id '[" + id + "]' does not exist"));
  }

  private static void describe(Call call, Xml answer) {
    Parameters parameters = call.parameters();
    parameters.ignore("IncludeDeprecated", "IncludeDisabled");
    List<String> owners = parameters.list("Owner");
    List<String> executable = parameters.list("ExecutableBy");
    boolean open = executable.isEmpty() || executable.contains("all");
    var page = LISTING.page(call, image -> open && ownedBy(image, owners));
    answer.set("imagesSet", page.items(), ImageActions::write).text("nextToken", page.next());
  }

  private static boolean ownedBy(MachineImage image, List<String> owners) {
    return owners.isEmpty()
        || owners.contains(image.owner())
        || !image.alias().isEmpty() && owners.contains(image.alias());
  }

  private static String created(MachineImage image) {
    return image.created() + "T00:00:00.000Z";
  }

  private static void write(Xml xml, MachineImage image) {
    xml.text("imageId", image.id())
        .text(
            "imageLocation",
            Optional.of(image.alias()).filter(a -> !a.isEmpty()).orElse(image.owner())
                + "/"
                + image.name())
        .text("imageState", "available")
        .text("imageOwnerId", image.owner())
        .text("imageOwnerAlias", image.alias().isEmpty() ? null : image.alias())
        .text("creationDate", created(image))
        .text("isPublic", true)
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
