package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tags as EC2 takes them: keys of 1 to 128 characters that do not begin with {@code aws:}, values
 * of up to 256, and not more of them than leaves room for the engine's own. No tags at all are the
 * same as none set (EC2 User Guide, "Tag your Amazon EC2 resources").
 */
public record TagsKind() implements Kind<Map<String, String>> {
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final int MOST = 50;
  private static final Kind<Map<String, String>> MAP = Kinds.mapOf(Kinds.TEXT);

  @Override
  public String name() {
    return MAP.name();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    Value map = MAP.canonical(value, around);
    if (!(map.unmarked() instanceof Value.MapOf tags)) {
      return map;
    }
    checkNumber(tags.entries().size());
    tags.entries().forEach(TagsKind::check);
    return tags.entries().isEmpty() ? Value.NULL : map;
  }

  private static void checkNumber(int number) {
    int most = MOST - ResourceTags.OWN.size();
    if (number > most) {
      throw new InvalidValue(AwsDiagnostic.TOO_MANY_TAGS.with(most, MOST, ResourceTags.OWN.size()));
    }
  }

  private static void check(String key, Value value) {
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw new InvalidValue(AwsDiagnostic.AWS_TAG.with()).within(key);
    }
    if (ResourceTags.OWN.contains(key)) {
      throw new InvalidValue(AwsDiagnostic.HEXTET_TAG.with()).within(key);
    }
    if (key.isEmpty()) {
      throw new InvalidValue(AwsDiagnostic.EMPTY_TAG_KEY.with(LONGEST_KEY)).within(key);
    }
    if (key.codePointCount(0, key.length()) > LONGEST_KEY) {
      throw new InvalidValue(AwsDiagnostic.LONG_TAG_KEY.with(LONGEST_KEY)).within(key);
    }
    String text = value.unmarked().asText().orElse("");
    refuseMangled(key, key);
    refuseMangled(key, text);
    if (text.codePointCount(0, text.length()) > LONGEST_VALUE) {
      throw new InvalidValue(AwsDiagnostic.LONG_TAG_VALUE.with(LONGEST_VALUE)).within(key);
    }
  }

  private static void refuseMangled(String key, String text) {
    Ec2Text.mangled(text)
        .ifPresent(
            character -> {
              throw new InvalidValue(AwsDiagnostic.TAG_CHARACTER.with(Ec2Text.name(character)))
                  .within(key);
            });
  }

  @Override
  public Value absent() {
    return MAP.absent();
  }

  @Override
  public Optional<Kind<?>> part(Object step) {
    return MAP.part(step);
  }

  @Override
  public Map<String, String> decode(Value canonical) {
    return MAP.decode(canonical);
  }
}
