package dev.hextet.sandbox.volume;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.model.Volume.Attachment;
import dev.hextet.sandbox.model.Volume.Modification;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Volumes that launches have made. */
public final class VolumeActions implements ResourceService {

  private static final Listing<Volume> LISTING =
      Listing.of("volumeSet", Volume.KIND, VolumeActions::write)
          .idsExcludePaging("VolumeId")
          .pages(5, 1000)
          .filter("volume-id", Volume::id)
          .filter("availability-zone", Volume::zone)
          .filter("encrypted", Volume::encrypted)
          .filter("size", volume -> volume.spec().size())
          .filter("volume-type", volume -> volume.spec().type())
          .filter("snapshot-id", Volume::snapshotId)
          .filter("status", VolumeActions::status)
          .filter("attachment.instance-id", attachment(Attachment::instanceId))
          .filter("attachment.device", attachment(Attachment::device))
          .filter("attachment.status", attachment(a -> "attached"))
          .filter("attachment.delete-on-termination", attachment(Attachment::deleteOnTermination));

  private static final Listing<Volume> MODIFICATIONS =
      Listing.of(
              "volumeModificationSet",
              VolumeActions::modified,
              Volume::id,
              (Listing.Writer<Volume>) (xml, region, volume) -> writeModification(xml, volume))
          .idsExcludePaging("VolumeId", VolumeActions::requireModified)
          .pages(1, 1000)
          .filter("volume-id", Volume::id)
          .filter("modification-state", volume -> modification(volume).phase().name());

  private static Function<Volume, @Nullable Object> attachment(Function<Attachment, Object> value) {
    return volume -> volume.attachment() == null ? null : value.apply(volume.attachment());
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(Volume.KIND);
    registry.beforeDeletion(Instance.KIND, VolumeActions::release);
    registry.action(ActionEntry.of("DescribeVolumes", LISTING::answer).costlyUnbounded());
    registry.action("ModifyVolume", VolumeActions::modify);
    registry.action("DescribeVolumesModifications", MODIFICATIONS::answer);
    registry.action("DeleteVolume", VolumeActions::delete);
    registry.settlement(VolumeActions::settle);
  }

  private static void settle(Region region) {
    region
        .table(Volume.KIND)
        .update(
            volume -> {
              Modification current = volume.modification();
              return current == null
                  ? volume
                  : volume.with(current.with(current.phase().at(region.now())));
            });
  }

  /** Deletes or frees the volumes of an instance that is terminated. */
  private static void release(Region region, Instance instance) {
    for (Volume volume : Volumes.of(region, instance.id())) {
      if (Volumes.attachment(volume).deleteOnTermination()) {
        region.table(Volume.KIND).remove(volume.id());
      } else {
        region.table(Volume.KIND).put(volume.withAttachment(null));
      }
    }
  }

  private static void modify(ActionCall call, Xml answer) {
    Region region = call.region();
    Parameters parameters = call.parameters();
    Volume volume = region.table(Volume.KIND).require(parameters.required("VolumeId"));
    Modification last = volume.modification();
    if (last != null && last.phase().is("modifying")) {
      throw new Ec2Fault(
          "IncorrectModificationState",
          "Volume " + volume.id() + " is in the modification state modifying.");
    }
    Volume.Spec was = volume.spec();
    int size = parameters.number("Size", was.size());
    if (size < was.size()) {
      throw Ec2Fault.invalid("New size cannot be smaller than existing size");
    }
    Volume changed =
        volume.with(
            new Modification(
                was,
                spec(parameters, was, size),
                region.now(),
                region.passing("modifying", "completed")));
    region.table(Volume.KIND).put(changed);
    answer.element("volumeModification", () -> writeModification(answer, changed));
  }

  private static Volume.Spec spec(Parameters parameters, Volume.Spec was, int size) {
    String type = parameters.text("VolumeType", was.type());
    boolean same = type.equals(was.type());
    Optional<Integer> iops = parameters.number("Iops");
    Optional<Integer> throughput = parameters.number("Throughput");
    // What the client leaves out stays, where the type has it and lets it be chosen.
    boolean chosen = type.equals("gp3") || type.startsWith("io");
    return VolumeTypes.spec(
        size,
        type,
        iops.isEmpty() && same && chosen ? Optional.ofNullable(was.iops()) : iops,
        throughput.isEmpty() && same ? Optional.ofNullable(was.throughput()) : throughput);
  }

  private static void delete(ActionCall call, Xml answer) {
    Volume volume =
        call.region().table(Volume.KIND).require(call.parameters().required("VolumeId"));
    if (volume.attachment() != null) {
      throw new Ec2Fault(
          "VolumeInUse",
          "Volume "
              + volume.id()
              + " is currently attached to "
              + volume.attachment().instanceId());
    }
    call.region().table(Volume.KIND).remove(volume.id());
    answer.text("return", true);
  }

  private static List<Volume> modified(Region region) {
    return region.table(Volume.KIND).where(volume -> volume.modification() != null).toList();
  }

  private static Volume requireModified(Region region, String id) {
    Volume volume = region.table(Volume.KIND).require(id);
    if (volume.modification() == null) {
      throw new Ec2Fault(
          "InvalidVolumeModification.NotFound",
          "Modification for volume '" + id + "' does not exist.");
    }
    return volume;
  }

  private static Modification modification(Volume volume) {
    return Objects.requireNonNull(volume.modification());
  }

  private static String status(Volume volume) {
    return volume.attachment() == null ? "available" : "in-use";
  }

  private static void write(Xml xml, Region region, Volume volume) {
    xml.text("volumeId", volume.id())
        .text("size", volume.spec().size())
        .text("volumeType", volume.spec().type())
        .text("iops", volume.spec().iops())
        .text("throughput", volume.spec().throughput())
        .text("snapshotId", volume.snapshotId() == null ? "" : volume.snapshotId())
        .text("availabilityZone", volume.zone())
        .text("status", status(volume))
        .time("createTime", volume.created())
        .text("encrypted", volume.encrypted())
        .text("kmsKeyId", volume.kmsKeyId())
        .text("multiAttachEnabled", false)
        .set(
            "attachmentSet",
            volume.attachment() == null ? List.of() : List.of(volume.attachment()),
            (item, attachment) ->
                item.text("volumeId", volume.id())
                    .text("instanceId", attachment.instanceId())
                    .text("device", attachment.device())
                    .text("status", "attached")
                    .time("attachTime", attachment.since())
                    .text("deleteOnTermination", attachment.deleteOnTermination()));
    TagRules.write(xml, region, volume.id());
  }

  private static void writeModification(Xml xml, Volume volume) {
    Modification modification = modification(volume);
    boolean completed = modification.phase().is("completed");
    xml.text("volumeId", volume.id())
        .text("modificationState", modification.phase().name())
        .text("originalSize", modification.from().size())
        .text("originalVolumeType", modification.from().type())
        .text("originalIops", modification.from().iops())
        .text("originalThroughput", modification.from().throughput())
        .text("originalMultiAttachEnabled", false)
        .text("targetSize", modification.to().size())
        .text("targetVolumeType", modification.to().type())
        .text("targetIops", modification.to().iops())
        .text("targetThroughput", modification.to().throughput())
        .text("targetMultiAttachEnabled", false)
        .text("progress", completed ? 100 : 0)
        .time("startTime", modification.started());
  }
}
