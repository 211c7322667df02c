package dev.hextet.core.plan;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Texts in base64. */
public record SampleBase64() implements Kind<String> {
  /** Returns a text in base64. */
  public static Value of(String text) {
    return Value.of(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String name() {
    return "base64";
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
  public Optional<EncodedContent> content(Value canonical) {
    return canonical.asText().map(Base64.getDecoder()::decode).flatMap(EncodedContent::of);
  }
}
