package dev.hextet.aws.instance;

import dev.hextet.aws.diag.AwsInstanceDiagnostic;
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
      throw new InvalidValue(AwsInstanceDiagnostic.PRIVATE_KEY.with());
    }
    String[] parts = text.strip().split("\\s+");
    if (text.contains("BEGIN") || parts.length < 2) {
      throw new InvalidValue(AwsInstanceDiagnostic.NOT_A_PUBLIC_KEY.with());
    }
    if (!TYPES.contains(parts[0])) {
      throw new InvalidValue(AwsInstanceDiagnostic.UNSUPPORTED_KEY_TYPE.with(TYPES));
    }
    if (!typeWithin(parts[1]).equals(Optional.of(parts[0]))) {
      throw new InvalidValue(AwsInstanceDiagnostic.DAMAGED_PUBLIC_KEY.with(parts[0]));
    }
    return parts[0] + " " + parts[1];
  }

  /** Returns the type within the key data: a length, and the name. */
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
