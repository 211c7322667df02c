package dev.hextet.sandbox.volume;

import dev.hextet.sandbox.catalogue.MachineImage;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a launch: the root volume of the image, with the changes and additions of the
 * call.
 */
public final class BlockDevices {

  /** A volume that a launch makes. */
  public record Device(
      Volume.Spec spec,
      @Nullable String snapshotId,
      boolean encrypted,
      @Nullable String kmsKeyId,
      boolean deleteOnTermination) {}

  private BlockDevices() {}

  /** Returns the volumes of a launch, by the name of the device. */
  public static Map<String, Device> read(Region region, Parameters parameters, MachineImage image) {
    Map<String, Device> devices = new LinkedHashMap<>();
    devices.put(image.rootDevice(), root(image));
    for (Parameters mapping : parameters.structures("BlockDeviceMapping")) {
      String name = mapping.required("DeviceName");
      boolean isRoot = name.equals(image.rootDevice());
      if (mapping.has("NoDevice")) {
        mapping.ignore("NoDevice", "Ebs");
        devices.remove(name);
      } else if (mapping.has("VirtualName")) {
        // EC2: types without instance storage have no such disks, and say nothing.
        mapping.ignore("VirtualName");
      } else {
        String snapshot = isRoot ? image.snapshotId() : null;
        devices.put(name, device(region, mapping.structure("Ebs"), snapshot));
      }
    }
    return devices;
  }

  /** The root volume as the image has it. */
  private static Device root(MachineImage image) {
    Volume.Spec spec =
        VolumeTypes.spec(MachineImage.ROOT_SIZE, "gp3", Optional.empty(), Optional.empty());
    return new Device(spec, image.snapshotId(), false, null, true);
  }

  private static Device device(Region region, Parameters ebs, @Nullable String imageSnapshot) {
    String snapshot = ebs.text("SnapshotId").orElse(imageSnapshot);
    if (snapshot != null && !snapshot.equals(imageSnapshot)) {
      throw new Ec2Fault(
          "InvalidSnapshot.NotFound", "The snapshot '" + snapshot + "' does not exist.");
    }
    Optional<String> key = ebs.text("KmsKeyId");
    boolean encrypted = ebs.flag("Encrypted", false);
    if (key.isPresent() && !encrypted) {
      throw Ec2Fault.combination("The parameter KmsKeyId requires the parameter Encrypted.");
    }
    return new Device(
        spec(ebs, snapshot),
        snapshot,
        encrypted,
        encrypted ? key.orElse(defaultKey(region)) : null,
        ebs.flag("DeleteOnTermination", true));
  }

  private static String defaultKey(Region region) {
    return "arn:aws:kms:"
        + region.name()
        + ":"
        + SandboxWorld.ACCOUNT
        + ":key/00000000-0000-4000-8000-000000000000";
  }

  private static Volume.Spec spec(Parameters ebs, @Nullable String snapshot) {
    Optional<Integer> size = ebs.number("VolumeSize");
    if (size.isEmpty() && snapshot == null) {
      throw Ec2Fault.missing("size/snapshot");
    }
    int least = snapshot == null ? 1 : MachineImage.ROOT_SIZE;
    if (size.isPresent() && size.get() < least) {
      throw new Ec2Fault(
          "InvalidBlockDeviceMapping",
          "Volume of size "
              + size.get()
              + "GB is smaller than snapshot '"
              + snapshot
              + "', expect size >= "
              + least
              + "GB");
    }
    return VolumeTypes.spec(
        size.orElse(least),
        ebs.text("VolumeType", snapshot == null ? "gp2" : "gp3"),
        ebs.number("Iops"),
        ebs.number("Throughput"));
  }

  /** Creates a volume that is attached to an instance. */
  public static Volume make(
      Region region, String zone, String instanceId, String name, Device device) {
    return region
        .table(Volume.KIND)
        .put(
            new Volume(
                region.newId(Volume.KIND),
                zone,
                device.spec(),
                device.snapshotId(),
                device.encrypted(),
                device.kmsKeyId(),
                region.now(),
                new Volume.Attachment(instanceId, name, device.deleteOnTermination(), region.now()),
                null));
  }
}
