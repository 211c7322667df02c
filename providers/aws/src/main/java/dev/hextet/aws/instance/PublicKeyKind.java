package dev.hextet.aws.instance;

import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An SSH public key in OpenSSH's form (RFC 4253, 6.6, in base64 after the name of its type). Its
 * canonical text is the type and the key, without the comment: two texts are the same key exactly
 * when that is equal.
 */
record PublicKeyKind() implements Kind<String> {
  private static final List<String> TYPES = List.of("ssh-rsa", "ssh-ed25519");
  private static final Kind<String> TEXT =
      Kinds.parsed("OpenSSH public key", PublicKeyKind::canonical, text -> text);

  @Override
  public String name() {
    return TEXT.name();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return TEXT.canonical(value, around);
  }

  @Override
  public String decode(Value canonical) {
    return TEXT.decode(canonical);
  }

  private static String canonical(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw invalid(
          "this is a private key",
          "Nobody but you should have it. Give the public half, from the file that ends in .pub.");
    }
    String[] parts = text.strip().split("\\s+");
    if (text.contains("BEGIN") || parts.length < 2) {
      throw invalid(
          "this is no public key in OpenSSH's form",
          "Give the whole line of the .pub file, like ssh-ed25519 AAAA… you@host; ssh-keygen -i"
              + " turns other forms into it.");
    }
    if (!TYPES.contains(parts[0])) {
      throw invalid(
          "EC2 does not take keys of this type",
          "It takes " + String.join(" and ", TYPES) + ". Make one by ssh-keygen -t ed25519.");
    }
    if (!typeWithin(parts[1]).equals(Optional.of(parts[0]))) {
      throw invalid(
          "the public key is damaged",
          "What follows " + parts[0] + " is no such key; perhaps it was cut off when copied.");
    }
    return parts[0] + " " + parts[1];
  }

  /** The type that the key itself tells: a length, and the name. */
  private static Optional<String> typeWithin(String base64) {
    try {
      ByteBuffer key = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      int length = key.remaining() < Integer.BYTES ? -1 : key.getInt();
      if (length < 0 || length >= key.remaining()) {
        return Optional.empty();
      }
      byte[] type = new byte[length];
      key.get(type);
      return Optional.of(new String(type, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static InvalidValue invalid(String summary, String detail) {
    return new InvalidValue("InvalidPublicKey", summary, detail);
  }

  /** The key as EC2 takes it: the text in base64 once more. */
  static Value material(Value key) {
    Term term = Terms.call("base64encode", key);
    Value encoded =
        key.unmarked()
            .asText()
            .map(text -> Value.of(base64(text)))
            .<Value>map(value -> value)
            .orElseGet(() -> Value.unknown(term));
    return key.isSensitive() ? Value.sensitive(encoded, term) : encoded;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
