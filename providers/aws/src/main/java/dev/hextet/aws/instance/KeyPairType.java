package dev.hextet.aws.instance;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.NaturalKey;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.address.Reference;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The public half of an SSH key, under a name. */
public final class KeyPairType implements Ec2ResourceType {
  static final String NAME = "aws_key_pair";

  static final Attribute<String> KEY_NAME =
      Attribute.cloudDefault("key_name", KeyName.KIND)
          .replaces()
          .doc("Name, unique within the region. hextet chooses a name by default.");
  static final Attribute<String> PREFIX =
      Attribute.optional("key_name_prefix", KeyName.KIND)
          .absent(Value.of(""))
          .replaces()
          .notRefreshed()
          .doc("Prefix of a name that hextet chooses.");
  static final Attribute<String> PUBLIC_KEY =
      Attribute.required("public_key", new PublicKeyKind())
          .replaces()
          .doc("Public key in OpenSSH format. hextet ignores its comment.");
  static final Attribute<String> FINGERPRINT =
      Attribute.computed("fingerprint", Kinds.TEXT).doc("Fingerprint that EC2 reports.");
  static final Attribute<String> KEY_PAIR_ID =
      Attribute.computed("key_pair_id", Kinds.ID).doc("EC2 id of the key pair.");
  static final Attribute<String> KEY_TYPE =
      Attribute.computed("key_type", Kinds.TEXT).doc("Key type: rsa or ed25519.");

  private static final Schema SCHEMA =
      Schema.of(
          NAME,
          "A key pair: the public SSH key that EC2 installs on new instances.",
          List.of(
              KEY_NAME,
              PREFIX,
              PUBLIC_KEY,
              ResourceTags.TAGS,
              ResourceTags.TAGS_ALL,
              CommonAttributes.ID,
              FINGERPRINT,
              KEY_PAIR_ID,
              KEY_TYPE),
          Set.of("arn"));

  @Override
  public List<Ec2Action> actions() {
    return KeyPairActionRows.all();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.name(id, placement);
  }

  @Override
  public String importForm() {
    return "the name of the key pair";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  /** Returns the query for the key pair of a name. */
  static ReadQuery read(Value name) {
    return new ReadQuery(
        "DescribeKeyPairs",
        CallArguments.of("IncludePublicKey", Value.of(true)).map(),
        "key-name",
        "KeyName",
        List.of(name));
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "KeyName", recorded.id())
        .map(
            item ->
                new Observation(recorded, item)
                    .take(CommonAttributes.ID, "KeyName")
                    .take(KEY_NAME, "KeyName")
                    .take(PUBLIC_KEY, "PublicKey", recorded.attributes().value(PUBLIC_KEY))
                    .take(FINGERPRINT, "KeyFingerprint")
                    .take(KEY_PAIR_ID, "KeyPairId")
                    .take(KEY_TYPE, "KeyType")
                    .tags("Tags")
                    .attributes());
  }

  /** The name is the id, and both are known before any call if the document sets the name. */
  @Override
  public Attributes foresee(DesiredResource draft) {
    Attributes wanted = ResourceTags.foresee(draft);
    Value name = wanted.value(KEY_NAME);
    boolean ours = name.equals(Terms.unknown(Reference.to(draft.address(), KEY_NAME.name())));
    return ours ? wanted : wanted.with(CommonAttributes.ID, name);
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    world
        .live(draft.address())
        .filter(live -> live.has(PUBLIC_KEY) && draft.attributes().has(PUBLIC_KEY))
        .filter(
            live ->
                !live.value(PUBLIC_KEY)
                    .unmarked()
                    .equals(draft.attributes().value(PUBLIC_KEY).unmarked()))
        .flatMap(live -> holder(live, world))
        .ifPresent(
            instance ->
                findings.add(
                    PUBLIC_KEY,
                    AwsInstanceDiagnostic.KEY_OF_RUNNING_INSTANCES.with(instance.address())));
  }

  /** An instance that has the key pair and stays. */
  private static Optional<DesiredResource> holder(Attributes live, CheckContext world) {
    return world.having(TypeNames.INSTANCE, InstanceAttributes.KEY, live.value(KEY_NAME)).stream()
        .filter(instance -> instance.attributes().value(CommonAttributes.ID).isKnown())
        .findFirst();
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> List.of(creation(change));
      case UPDATE -> TagCalls.of(change, change.before().value(KEY_PAIR_ID));
      case DELETE -> List.of(CallArguments.of("KeyName", SelfReferences.ID).call("DeleteKeyPair"));
    };
  }

  private static ApiCall creation(ResourceChange change) {
    return CallArguments.of("KeyName", KeyName.of(change))
        .and("PublicKeyMaterial", PublicKeyKind.material(change.requested(PUBLIC_KEY)))
        .and("TagSpecifications", ResourceTags.specifications(change, "key-pair"))
        .call("ImportKeyPair")
        .giving("id", "KeyName")
        .settledBy(
            ResourceTags.settle(
                change, "DescribeKeyPairs", "KeyName", NaturalKey.keyPair(KeyName.of(change))));
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(KEY_NAME));
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.of(KEY_NAME.name(), PREFIX.name()));
  }
}
