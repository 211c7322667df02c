package dev.hextet.sandbox.security;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.KeyPair;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Key pairs. */
public final class KeyPairActions implements ResourceService {

  private static final Listing<KeyPair> LISTING =
      Listing.of("keySet", KeyPair.KIND, KeyPairActions::write)
          .ids("KeyName", KeyPairActions::named)
          .ids("KeyPairId")
          .filter("key-pair-id", KeyPair::id)
          .filter("key-name", KeyPair::name)
          .filter("fingerprint", KeyPair::fingerprint);

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(KeyPair.KIND);
    registry.action("ImportKeyPair", KeyPairActions::importKey);
    registry.action(ActionEntry.of("CreateKeyPair", KeyPairActions::create).resourceIntensive());
    registry.action("DescribeKeyPairs", KeyPairActions::describe);
    registry.action("DeleteKeyPair", KeyPairActions::delete);
  }

  /**
   * The key pair of that name.
   *
   * @throws Ec2Fault InvalidKeyPair.NotFound
   */
  public static KeyPair named(Region region, String name) {
    return region.table(KeyPair.KIND).visible().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() -> KeyPair.KIND.notFound(name));
  }

  private static void importKey(ActionCall call, Xml answer) {
    String name = newName(call);
    SshKeys.PublicKey key =
        call.parameters()
            .parsed("PublicKeyMaterial", KeyPairActions::decode)
            .map(SshKeys::parse)
            .orElseThrow(() -> Ec2Fault.missing("PublicKeyMaterial"));
    KeyPair pair = keep(call, name, key, SshKeys.fingerprint(key));
    writeNew(answer, call.region(), pair);
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static void create(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    String name = newName(call);
    String type = parameters.word("KeyType", "rsa", "ed25519").orElse("rsa");
    if (parameters.word("KeyFormat", "pem", "ppk").filter("ppk"::equals).isPresent()) {
      throw Ec2Fault.unsupported("The key format ppk is not supported.");
    }
    SshKeyPairs.Pair generated = SshKeyPairs.generate(type);
    KeyPair pair = keep(call, name, generated.publicKey(), generated.fingerprint());
    writeNew(answer, call.region(), pair);
    answer.text("keyMaterial", generated.material());
  }

  private static String newName(ActionCall call) {
    String name = call.parameters().required("KeyName");
    if (name.length() > 255 || !name.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw Ec2Fault.invalid("keyName", name);
    }
    if (call.region().table(KeyPair.KIND).any(key -> key.name().equals(name))) {
      throw new Ec2Fault("InvalidKeyPair.Duplicate", "The keypair already exists");
    }
    return name;
  }

  private static KeyPair keep(
      ActionCall call, String name, SshKeys.PublicKey key, String fingerprint) {
    Region region = call.region();
    KeyPair pair =
        new KeyPair(
            region.newId(KeyPair.KIND),
            name,
            key.type(),
            fingerprint,
            key.line(name),
            region.now());
    region.table(KeyPair.KIND).put(pair);
    TagRules.apply(region, call.parameters(), KeyPair.KIND, pair.id());
    return pair;
  }

  private static void writeNew(Xml xml, Region region, KeyPair pair) {
    xml.text("keyPairId", pair.id())
        .text("keyName", pair.name())
        .text("keyFingerprint", pair.fingerprint());
    TagRules.write(xml, region, pair.id());
  }

  private static void describe(ActionCall call, Xml answer) {
    boolean full = call.parameters().flag("IncludePublicKey", false);
    answer.set(
        "keySet",
        LISTING.page(call).items(),
        (item, key) -> {
          write(item, call.region(), key);
          item.text("publicKey", full ? key.publicKey() : null);
        });
  }

  private static void write(Xml xml, Region region, KeyPair key) {
    writeNew(xml, region, key);
    xml.text("keyType", key.type()).time("createTime", key.created());
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    Optional<String> name = call.parameters().text("KeyName");
    Optional<String> id = call.parameters().text("KeyPairId");
    if (name.isEmpty() && id.isEmpty()) {
      throw Ec2Fault.missing("KeyName");
    }
    Optional<KeyPair> found =
        region
            .table(KeyPair.KIND)
            .where(key -> name.map(key.name()::equals).orElse(true))
            .filter(key -> id.map(key.id()::equals).orElse(true))
            .findFirst();
    // EC2: deleting a missing key pair succeeds.
    answer.text("return", true);
    found.ifPresent(key -> answer.text("keyPairId", key.id()));
    found.ifPresent(key -> region.table(KeyPair.KIND).remove(key.id()));
  }
}
