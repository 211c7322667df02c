package dev.hextet.aws.instance;

import dev.hextet.aws.common.Arn;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ObservedAttribute;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Attributes of an image in its data source. */
final class ImageFacts {
  /** Name of the attribute of the architecture. */
  static final String ARCHITECTURE = "architecture";

  private static final Attribute<String> IMAGE_ID =
      Attribute.computed("image_id", Kinds.ID).doc("EC2 id; the same as id.");
  private static final Attribute<String> ROOT_SNAPSHOT =
      Attribute.computed("root_snapshot_id", Kinds.TEXT)
          .doc("Id of the snapshot of the root volume.");
  private static final Attribute<Set<Attributes>> DEVICES =
      Attribute.computed(
              "block_device_mappings",
              Kinds.setOf(
                  Kinds.block(
                      member("device_name", Kinds.TEXT),
                      member("ebs", Kinds.mapOf(Kinds.TEXT)),
                      member("no_device", Kinds.TEXT),
                      member("virtual_name", Kinds.TEXT))))
          .doc("Volumes at launch: device_name, ebs, no_device, virtual_name.");
  private static final Attribute<Set<Attributes>> PRODUCT_CODES =
      Attribute.computed(
              "product_codes",
              Kinds.setOf(
                  Kinds.block(
                      member("product_code_id", Kinds.TEXT),
                      member("product_code_type", Kinds.TEXT))))
          .doc("Marketplace product codes: product_code_id, product_code_type.");
  private static final Attribute<Map<String, String>> STATE_REASON =
      Attribute.computed("state_reason", Kinds.mapOf(Kinds.TEXT))
          .doc("Reason for the state: code, message.");
  private static final Attribute<Map<String, String>> TAGS =
      Attribute.computed("tags", Kinds.mapOf(Kinds.TEXT)).doc("Tags by key.");

  /** A member of a volume's {@code ebs}: its name in EC2, and its default. */
  private record Member(String name, String reported, Value absent) {}

  private static final List<Member> EBS =
      List.of(
          new Member("delete_on_termination", "DeleteOnTermination", Value.of(false)),
          new Member("encrypted", "Encrypted", Value.of(false)),
          new Member("iops", "Iops", Value.of(0)),
          new Member("snapshot_id", "SnapshotId", Value.of("")),
          new Member("throughput", "Throughput", Value.of(0)),
          new Member("volume_initialization_rate", "VolumeInitializationRate", Value.of(0)),
          new Member("volume_size", "VolumeSize", Value.of(0)),
          new Member("volume_type", "VolumeType", Value.of("")));

  private static final List<ObservedAttribute> FACTS =
      List.of(
          ObservedAttribute.text(
              ARCHITECTURE, "Architecture", "CPU architecture, such as x86_64 or arm64."),
          ObservedAttribute.text(
              "boot_mode", "BootMode", "Boot mode: legacy-bios, uefi, uefi-preferred."),
          ObservedAttribute.text("creation_date", "CreationDate", "Time of creation."),
          ObservedAttribute.text("deprecation_time", "DeprecationTime", "Time of deprecation."),
          ObservedAttribute.text("description", "Description", "Description."),
          ObservedAttribute.truth(
              "ena_support", "EnaSupport", "True if the image supports enhanced networking."),
          ObservedAttribute.text("hypervisor", "Hypervisor", "Hypervisor: xen or ovm."),
          ObservedAttribute.text("image_location", "ImageLocation", "Owner and name of the image."),
          ObservedAttribute.text(
              "image_owner_alias",
              "ImageOwnerAlias",
              "Owner alias: amazon, aws-marketplace or empty."),
          ObservedAttribute.text(
              "image_type", "ImageType", "Image type: machine, kernel or ramdisk."),
          ObservedAttribute.text(
              "imds_support",
              "ImdsSupport",
              "v2.0 if instances of the image require metadata tokens."),
          ObservedAttribute.text(
              "kernel_id", "KernelId", "Id of the kernel of a paravirtual image."),
          ObservedAttribute.text(
              "last_launched_time", "LastLaunchedTime", "Time of the last launch."),
          ObservedAttribute.text("name", "Name", "Name."),
          ObservedAttribute.text("owner_id", "OwnerId", "Account id of the owner."),
          ObservedAttribute.text("platform", "Platform", "windows or empty."),
          ObservedAttribute.text("platform_details", "PlatformDetails", "Platform for billing."),
          ObservedAttribute.truth(
              "public", "PublicLaunchPermissions", "True if all accounts have launch permission."),
          ObservedAttribute.text(
              "ramdisk_id", "RamdiskId", "Id of the RAM disk of a paravirtual image."),
          ObservedAttribute.text(
              "root_device_name", "RootDeviceName", "Device name of the root volume."),
          ObservedAttribute.text(
              "root_device_type",
              "RootDeviceType",
              "Type of the root device: ebs or instance-store."),
          ObservedAttribute.text(
              "sriov_net_support", "SriovNetSupport", "simple if the image supports SR-IOV."),
          ObservedAttribute.text(
              "state", "State", "State of the image; available images can be launched."),
          ObservedAttribute.text(
              "tpm_support", "TpmSupport", "v2.0 if the image supports NitroTPM."),
          ObservedAttribute.text(
              "usage_operation", "UsageOperation", "Usage operation for billing."),
          ObservedAttribute.text(
              "virtualization_type",
              "VirtualizationType",
              "Virtualization type: hvm or paravirtual."));

  static final List<Attribute<?>> ATTRIBUTES = all();

  private ImageFacts() {}

  private static List<Attribute<?>> all() {
    List<Attribute<?>> all = new ArrayList<>(List.of(IMAGE_ID, CommonAttributes.ARN));
    FACTS.forEach(fact -> all.add(fact.attribute()));
    all.addAll(List.of(DEVICES, ROOT_SNAPSHOT, PRODUCT_CODES, STATE_REASON, TAGS));
    return all;
  }

  private static <T> Attribute<T> member(String name, Kind<T> kind) {
    return Attribute.computed(name, kind);
  }

  static Observation tell(Value.MapOf image, String region, Observation seen) {
    Value id = image.get("ImageId");
    return ObservedAttribute.tell(FACTS, image, seen)
        .put(CommonAttributes.ID, id)
        .put(IMAGE_ID, id)
        // Terraform: the ARN of an image names no account.
        .put(CommonAttributes.ARN, Arn.of(region, "", "image/" + id.asText().orElse("")))
        .put(DEVICES, devices(image))
        .put(ROOT_SNAPSHOT, rootSnapshot(image))
        .put(PRODUCT_CODES, productCodes(image))
        .put(STATE_REASON, stateReason(image))
        .put(TAGS, DataSourceAttributes.tags(image));
  }

  private static Value devices(Value.MapOf image) {
    return Value.list(
        AnswerPaths.items(image, "BlockDeviceMappings").stream()
            .map(
                device ->
                    CallArguments.of("device_name", text(device.get("DeviceName")))
                        .and("ebs", ebs(device.get("Ebs")))
                        .and("no_device", text(device.get("NoDevice")))
                        .and("virtual_name", text(device.get("VirtualName")))
                        .map())
            .toList());
  }

  private static Value ebs(Value volume) {
    Map<String, Value> members = new TreeMap<>();
    if (volume instanceof Value.MapOf reported) {
      for (Member member : EBS) {
        Value value = reported.get(member.reported());
        members.put(member.name(), value.isNull() ? member.absent() : value);
      }
    }
    return Value.map(members);
  }

  private static Value rootSnapshot(Value.MapOf image) {
    Optional<Value.MapOf> root =
        AnswerPaths.items(image, "BlockDeviceMappings").stream()
            .filter(device -> device.get("DeviceName").equals(image.get("RootDeviceName")))
            .findFirst();
    return root.map(device -> AnswerPaths.first(device, "Ebs.SnapshotId")).orElse(Value.NULL);
  }

  private static Value productCodes(Value.MapOf image) {
    return Value.list(
        AnswerPaths.items(image, "ProductCodes").stream()
            .map(
                code ->
                    CallArguments.of("product_code_id", text(code.get("ProductCodeId")))
                        .and("product_code_type", text(code.get("ProductCodeType")))
                        .map())
            .toList());
  }

  // Terraform: returns UNSET without a reason.
  private static Value stateReason(Value.MapOf image) {
    Value reason = image.get("StateReason");
    Value.MapOf reported = reason instanceof Value.MapOf map ? map : Value.map(Map.of());
    return CallArguments.of(
            "code", reported.get("Code").isNull() ? Value.of("UNSET") : reported.get("Code"))
        .and(
            "message",
            reported.get("Message").isNull() ? Value.of("UNSET") : reported.get("Message"))
        .map();
  }

  private static Value text(Value value) {
    return value.isNull() ? Value.of("") : value;
  }
}
