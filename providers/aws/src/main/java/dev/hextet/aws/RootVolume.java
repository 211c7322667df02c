package dev.hextet.aws;

import static dev.hextet.core.schema.Attribute.cloudDefault;
import static dev.hextet.core.schema.Attribute.computed;
import static dev.hextet.core.schema.Attribute.optional;

import dev.hextet.aws.BlockMembers.Member;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Marks;
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
  private static final Attribute<String> ENCRYPTION_KEY = cloudDefault("kms_key_id", Names.KIND);
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

  /** As a launch is asked for it. */
  private static final BlockMembers LAUNCHED =
      BlockMembers.of(
          new Member(GOES_WITH_INSTANCE, "DeleteOnTermination"),
          new Member(ENCRYPTED, "Encrypted"),
          new Member(ENCRYPTION_KEY, "KmsKeyId"),
          new Member(SIZE, "VolumeSize"),
          new Member(TYPE, "VolumeType"),
          new Member(IOPS, "Iops"),
          new Member(THROUGHPUT, "Throughput"));

  /** What can change while it is in use. */
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

  static Query read(Value instance) {
    return Query.by("DescribeVolumes", "attachment.instance-id", instance);
  }

  /**
   * The block as it is live, from the instance and its volume; null as a value if there is none.
   */
  static Value seen(Recorded recorded, Value.MapOf instance, Answers answers) {
    Value device = instance.get("RootDeviceName");
    Optional<Value.MapOf> mapping =
        Paths.items(instance, "BlockDeviceMappings").stream()
            .filter(candidate -> candidate.get("DeviceName").equals(device))
            .findFirst();
    if (mapping.isEmpty()) {
      return Value.NULL;
    }
    Value.MapOf seen =
        Paths.text(mapping.get(), "Ebs.VolumeId")
            .flatMap(id -> answers.find(read(Value.of("")), "VolumeId", id))
            .map(volume -> VOLUME.seen(volume).with(TAGS.name(), tags(recorded, volume)))
            .orElse(Value.map(Map.of()));
    Value goes = Paths.first(mapping.get(), "Ebs.DeleteOnTermination");
    return seen.with(DEVICE.name(), device).with(GOES_WITH_INSTANCE.name(), goes);
  }

  /** The volume's own tags: without those that its instance, too, has from the provider. */
  private static Value tags(Recorded recorded, Value.MapOf volume) {
    Attributes known = recorded.attributes();
    Map<String, Value> own = Tags.members(tags(known.value(InstanceType.ROOT)));
    Map<String, Value> defaults = Tags.members(known.value(Tags.TAGS_ALL));
    defaults.keySet().removeAll(Tags.members(known.value(Tags.TAGS)).keySet());
    Map<String, Value> tags = Tags.members(Tags.all(volume.get("Tags")));
    tags.entrySet()
        .removeIf(tag -> !own.containsKey(tag.getKey()) && defaults.entrySet().contains(tag));
    return tags.isEmpty() ? Value.NULL : Value.map(tags);
  }

  private static Value tags(Value block) {
    return Marks.inward(block) instanceof Value.MapOf map ? map.get(TAGS.name()) : Value.NULL;
  }

  /** The tags that a launch gives the volume, with those of the provider. */
  static Value launchedTags(Change change) {
    Value tags = tags(change.after().value(InstanceType.ROOT));
    return tags.isNull() ? tags : ProviderTags.of(change.site()).addedTo(tags);
  }

  private static List<Call> tagging(Change change) {
    Value before = tags(change.before().value(InstanceType.ROOT));
    Value after = tags(change.after().value(InstanceType.ROOT));
    ProviderTags provider = ProviderTags.of(change.site());
    return before.equals(after)
        ? List.of()
        : TagCalls.between(
            provider.addedTo(before),
            provider.addedTo(after),
            BlockMembers.live(change, InstanceType.ROOT, ID));
  }

  /**
   * What finds out the name of the root device, which a launch that says anything of it must say.
   */
  static List<Call> preparation(Change change) {
    return change.asked(InstanceType.ROOT).isNull()
        ? List.of()
        : List.of(
            Arguments.of("ImageIds", Value.list(change.asked(InstanceType.AMI)))
                .call("DescribeImages")
                .giving(DEVICE_GIVEN, "Images.RootDeviceName"));
  }

  /** The argument of a launch; null as a value if the document says nothing of it. */
  static Value launched(Change change) {
    return change.asked(InstanceType.ROOT).isNull()
        ? Value.NULL
        : Value.list(
            Arguments.of("DeviceName", Self.given(DEVICE_GIVEN))
                .and("Ebs", LAUNCHED.asked(change, InstanceType.ROOT).map())
                .map());
  }

  /** Whether only a new instance can have what is wanted. */
  static boolean isForcing(Change change) {
    return Stream.of(ENCRYPTED, ENCRYPTION_KEY)
            .anyMatch(member -> BlockMembers.differs(change, InstanceType.ROOT, member))
        || shrinks(change);
  }

  private static boolean shrinks(Change change) {
    return change.asked(InstanceType.ROOT, SIZE).unmarked() instanceof Value.Num wanted
        && BlockMembers.live(change, InstanceType.ROOT, SIZE) instanceof Value.Num live
        && wanted.value().compareTo(live.value()) < 0;
  }

  /** The calls that change what differs. */
  static List<Call> changes(Change change) {
    List<Call> calls = new ArrayList<>();
    Arguments changed = MODIFIABLE.changed(change, InstanceType.ROOT);
    if (!changed.equals(Arguments.NONE)) {
      Value volume = BlockMembers.live(change, InstanceType.ROOT, ID);
      calls.add(
          changed
              .and("VolumeId", volume)
              .call("ModifyVolume")
              .settledBy(underWay(volume))
              .awaiting(modified(volume)));
    }
    if (BlockMembers.differs(change, InstanceType.ROOT, GOES_WITH_INSTANCE)) {
      calls.add(deletion(change));
    }
    calls.addAll(tagging(change));
    return calls;
  }

  // EC2: refuses another modification until one is over, and for six hours after it.
  private static Settle underWay(Value volume) {
    return new Settle.ByEffect(
        modifications(volume), STATE, Seen.texts("modifying", "optimizing"), 1);
  }

  private static Query modifications(Value volume) {
    return Query.by("DescribeVolumesModifications", "volume-id", volume);
  }

  // EC2: what is optimizing has its new size and type already, and can take hours.
  private static Wait modified(Value volume) {
    return new Wait(
        "the change of the root volume",
        modifications(volume),
        STATE,
        Set.of("optimizing", "completed"),
        Set.of(),
        Set.of("failed"),
        false,
        Timeouts.INSTANCE_OPTIONS);
  }

  private static Call deletion(Change change) {
    Value goes = change.asked(InstanceType.ROOT, GOES_WITH_INSTANCE);
    Value mapping =
        Arguments.of("DeviceName", BlockMembers.live(change, InstanceType.ROOT, DEVICE))
            .and("Ebs", Arguments.of("DeleteOnTermination", goes).map())
            .map();
    return Arguments.of("InstanceId", Self.ID)
        .and("BlockDeviceMappings", Value.list(mapping))
        .call("ModifyInstanceAttribute");
  }
}
