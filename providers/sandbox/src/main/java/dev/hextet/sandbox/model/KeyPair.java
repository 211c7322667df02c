package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.time.Instant;

/**
 * A key pair, of which EC2 keeps the public half.
 *
 * @param type {@code rsa} or {@code ed25519}
 */
public record KeyPair(
    String id, String name, String type, String fingerprint, String publicKey, Instant created)
    implements Resource {
  public static final ResourceKind<KeyPair> KIND =
      ResourceKind.of(KeyPair.class, "key-pair", "key")
          .taggedAs("key-pair")
          .refusing("key pair", "InvalidKeyPairId.Malformed", "InvalidKeyPair.NotFound");
}
