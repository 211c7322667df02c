package dev.hextet.aws.instance;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Base64;
import java.util.Optional;

/** Texts that may be in base64, whose content is what the guest receives. */
record UserDataKind() implements Kind<String> {
  @Override
  public String name() {
    return Kinds.TEXT.name();
  }

  @Override
  public Type type() {
    return Kinds.TEXT.type();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return Kinds.TEXT.canonical(value, around);
  }

  @Override
  public String decode(Value canonical) {
    return Kinds.TEXT.decode(canonical);
  }

  @Override
  public Value absent() {
    return Kinds.TEXT.absent();
  }

  @Override
  public boolean emptyIsUnset() {
    return Kinds.TEXT.emptyIsUnset();
  }

  @Override
  public Optional<EncodedContent> content(Value canonical) {
    return canonical.asText().flatMap(UserDataKind::decoded).flatMap(EncodedContent::of);
  }

  /** Returns the bytes of a text in base64, with its padding; empty for another text. */
  static Optional<byte[]> decoded(String text) {
    String digits = text.replace("\n", "").replace("\r", "");
    try {
      return digits.length() % 4 == 0
          ? Optional.of(Base64.getDecoder().decode(digits))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
