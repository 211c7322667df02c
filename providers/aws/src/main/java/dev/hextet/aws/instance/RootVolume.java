package dev.hextet.aws.instance;

import static dev.hextet.core.schema.Attribute.cloudDefault;
import static dev.hextet.core.schema.Attribute.computed;
import static dev.hextet.core.schema.Attribute.optional;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ProviderTags;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.TagsKind;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.aws.instance.BlockMembers.Member;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The root volume of an instance. It grows and changes its type while it is in use; it never
 * shrinks, and its encryption never changes.
 */
final class RootVolume {
  private static final String DEVICE_GIVEN = "root_device";
  private static final String STATE = "ModificationState";

  private static final Attribute<Boolean> GOES_WITH_INSTANCE =
      optional("delete_on_termination", Kinds.BOOL).fallback(Value.of(true));
  private static final Attribute<String> DEVICE = computed("device_name", Kinds.TEXT);
  private static final Attribute<Boolean> ENCRYPTED = cloudDefault("encrypted", Kinds.BOOL);
  private static final Attribute<String> ENCRYPTION_KEY =
      cloudDefault("kms_key_id", ResourceNames.KIND);
  private static final Attribute<String> ID = computed("volume_id", Kinds.ID);
  private static final Attribute<Long> SIZE = cloudDefault("volume_size", Kinds.INTEGER);
  private static final Attribute<String> TYPE =
      cloudDefault(
          "volume_type", Kinds.oneOf("gp3", "gp2", "io2", "io1", "st1", "sc1", "standard"));
  private static final Attribute<Long> IOPS =
      cloudDefault("iops", Kinds.INTEGER).changesWith("volume_type", "volume_size");
  private static final Attribute<Long> THROUGHPUT =
      cloudDefault("throughput", Kinds.INTEGER).changesWith("volume_type");

  private static final Attribute<Map<String, String>> TAGS = optional("tags", new TagsKind());

  /** As a volume is described. */
  private static final BlockMembers VOLUME =
      BlockMembers.of(
          new Member(ENCRYPTED, "Encrypted"),
          new Member(ENCRYPTION_KEY, "KmsKeyId"),
          new Member(ID, "VolumeId"),
          new Member(SIZE, "Size"),
          new Member(TYPE, "VolumeType"),
          new Member(IOPS, "Iops"),
          new Member(THROUGHPUT, "Throughput"));

  /** Members in the form of a launch. */
  private static final BlockMembers LAUNCHED =
      BlockMembers.of(
          new Member(GOES_WITH_INSTANCE, "DeleteOnTermination"),
          new Member(ENCRYPTED, "Encrypted"),
          new Member(ENCRYPTION_KEY, "KmsKeyId"),
          new Member(SIZE, "VolumeSize"),
          new Member(TYPE, "VolumeType"),
          new Member(IOPS, "Iops"),
          new Member(THROUGHPUT, "Throughput"));

  /** Members that can change while the volume is in use. */
  private static final BlockMembers MODIFIABLE =
      BlockMembers.of(
          new Member(SIZE, "Size"),
          new Member(TYPE, "VolumeType"),
          new Member(IOPS, "Iops"),
          new Member(THROUGHPUT, "Throughput"));

  static final Kind<Attributes> KIND =
      Kinds.block(
          GOES_WITH_INSTANCE,
          DEVICE,
          ENCRYPTED,
          IOPS,
          ENCRYPTION_KEY,
          TAGS,
          THROUGHPUT,
          ID,
          SIZE,
          TYPE);

  private RootVolume() {}

  static ReadQuery read(Value instance) {
    return ReadQuery.by(
        "DescribeVolumes", "attachment.instance-id", "Attachments.InstanceId", instance);
  }

  /** Returns the live block, from the instance and its volume; a null value without one. */
  static Value seen(RecordedResource recorded, Value.MapOf instance, ReadAnswers answers) {
    Value device = instance.get("RootDeviceName");
    Optional<Value.MapOf> mapping =
        AnswerPaths.items(instance, "BlockDeviceMappings").stream()
            .filter(candidate -> candidate.get("DeviceName").equals(device))
            .findFirst();
    if (mapping.isEmpty()) {
      return Value.NULL;
    }
    Value.MapOf seen =
        AnswerPaths.text(mapping.get(), "Ebs.VolumeId")
            .flatMap(id -> answers.find(read(Value.of("")), "VolumeId", id))
            .map(volume -> VOLUME.seen(volume).with(TAGS.name(), tags(recorded, volume)))
            .orElse(Value.map(Map.of()));
    Value goes = AnswerPaths.first(mapping.get(), "Ebs.DeleteOnTermination");
    return seen.with(DEVICE.name(), device).with(GOES_WITH_INSTANCE.name(), goes);
  }

  /** The volume's own tags: without those that its instance, too, has from the provider. */
  private static Value tags(RecordedResource recorded, Value.MapOf volume) {
    Attributes known = recorded.attributes();
    Map<String, Value> own = ResourceTags.members(tags(known.value(InstanceAttributes.ROOT)));
    Map<String, Value> defaults = ResourceTags.members(known.value(ResourceTags.TAGS_ALL));
    defaults.keySet().removeAll(ResourceTags.members(known.value(ResourceTags.TAGS)).keySet());
    Map<String, Value> tags = ResourceTags.members(ResourceTags.all(volume.get("Tags")));
    tags.entrySet()
        .removeIf(tag -> !own.containsKey(tag.getKey()) && defaults.entrySet().contains(tag));
    return tags.isEmpty() ? Value.NULL : Value.map(tags);
  }

  private static Value tags(Value block) {
    return MarkedValues.inward(block) instanceof Value.MapOf map
        ? map.get(TAGS.name())
        : Value.NULL;
  }

  /** The tags that a launch gives the volume, with those of the provider. */
  static Value launchedTags(ResourceChange change) {
    Value tags = tags(change.after().value(InstanceAttributes.ROOT));
    return tags.isNull() ? tags : ProviderTags.of(change.placement()).addedTo(tags);
  }

  private static List<ApiCall> tagging(ResourceChange change) {
    Value before = tags(change.before().value(InstanceAttributes.ROOT));
    Value after = tags(change.after().value(InstanceAttributes.ROOT));
    ProviderTags provider = ProviderTags.of(change.placement());
    return before.equals(after)
        ? List.of()
        : TagCalls.between(
            provider.addedTo(before),
            provider.addedTo(after),
            BlockMembers.live(change, InstanceAttributes.ROOT, ID));
  }

  /**
   * Returns the call that finds the name of the root device, which a launch with options for it
   * needs.
   */
  static List<ApiCall> preparation(ResourceChange change) {
    return change.requested(InstanceAttributes.ROOT).isNull()
        ? List.of()
        : List.of(
            CallArguments.of("ImageIds", Value.list(change.requested(InstanceAttributes.AMI)))
                .call("DescribeImages")
                .giving(DEVICE_GIVEN, "Images.RootDeviceName"));
  }

  /** Returns the argument of a launch; a null value if the document does not set the block. */
  static Value launched(ResourceChange change) {
    return change.requested(InstanceAttributes.ROOT).isNull()
        ? Value.NULL
        : Value.list(
            CallArguments.of("DeviceName", SelfReferences.given(DEVICE_GIVEN))
                .and("Ebs", LAUNCHED.requested(change, InstanceAttributes.ROOT).map())
                .map());
  }

  /** Determines whether the change needs a new instance. */
  static boolean isForcing(ResourceChange change) {
    return Stream.of(ENCRYPTED, ENCRYPTION_KEY)
            .anyMatch(member -> BlockMembers.differs(change, InstanceAttributes.ROOT, member))
        || shrinks(change);
  }

  private static boolean shrinks(ResourceChange change) {
    return change.requested(InstanceAttributes.ROOT, SIZE).unmarked() instanceof Value.Num wanted
        && BlockMembers.live(change, InstanceAttributes.ROOT, SIZE) instanceof Value.Num live
        && wanted.value().compareTo(live.value()) < 0;
  }

  /** The calls that change what differs. */
  static List<ApiCall> changes(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    CallArguments changed = MODIFIABLE.changed(change, InstanceAttributes.ROOT);
    if (!changed.equals(CallArguments.NONE)) {
      Value volume = BlockMembers.live(change, InstanceAttributes.ROOT, ID);
      calls.add(
          changed
              .and("VolumeId", volume)
              .call("ModifyVolume")
              .settledBy(underWay(volume))
              .awaiting(modified(volume)));
    }
    if (BlockMembers.differs(change, InstanceAttributes.ROOT, GOES_WITH_INSTANCE)) {
      calls.add(deletion(change));
    }
    calls.addAll(tagging(change));
    return calls;
  }

  // EC2: refuses another modification until one is over, and for six hours after it.
  private static OutcomeProbe underWay(Value volume) {
    return new OutcomeProbe.ByEffect(
        modifications(volume), STATE, Observation.texts("modifying", "optimizing"), 1);
  }

  private static ReadQuery modifications(Value volume) {
    return ReadQuery.by("DescribeVolumesModifications", "volume-id", "VolumeId", volume);
  }

  // EC2: a volume in the state optimizing has its new size and type, and may stay in it for hours.
  private static WaitCondition modified(Value volume) {
    return WaitCondition.untilAny(
            "the change of the root volume",
            modifications(volume),
            STATE,
            Set.of("optimizing", "completed"),
            Timeouts.INSTANCE_OPTIONS)
        .failingOn("failed");
  }

  private static ApiCall deletion(ResourceChange change) {
    Value goes = change.requested(InstanceAttributes.ROOT, GOES_WITH_INSTANCE);
    Value mapping =
        CallArguments.of("DeviceName", BlockMembers.live(change, InstanceAttributes.ROOT, DEVICE))
            .and("Ebs", CallArguments.of("DeleteOnTermination", goes).map())
            .map();
    return CallArguments.of("InstanceId", SelfReferences.ID)
        .and("BlockDeviceMappings", Value.list(mapping))
        .call("ModifyInstanceAttribute");
  }
}
