package dev.hextet.aws.common;

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
      throw new InvalidValue(
          "TooManyTags",
          "there are more than " + most + " tags",
          "EC2 takes "
              + MOST
              + ", and "
              + ResourceTags.OWN.size()
              + " are hextet's own. Leave out some.");
    }
  }

  private static void check(String key, Value value) {
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw reserved(key, "Tags that begin with aws: are AWS's own.");
    }
    if (ResourceTags.OWN.contains(key)) {
      throw reserved(key, "hextet finds its resources by it.");
    }
    if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_KEY) {
      throw new InvalidValue(
              "InvalidTag",
              key.isEmpty() ? "a tag has no key" : "the key of a tag is too long",
              "A key has 1 to " + LONGEST_KEY + " characters.")
          .within(key);
    }
    String text = value.unmarked().asText().orElse("");
    refuseMangled(key, key);
    refuseMangled(key, text);
    if (text.codePointCount(0, text.length()) > LONGEST_VALUE) {
      throw new InvalidValue(
              "InvalidTag",
              "the value of a tag is too long",
              "A value has at most " + LONGEST_VALUE + " characters.")
          .within(key);
    }
  }

  private static void refuseMangled(String key, String text) {
    Ec2Text.mangled(text)
        .ifPresent(
            character -> {
              throw new InvalidValue(
                      "InvalidTag",
                      "a tag has a character that EC2 does not take",
                      "It has %s. Leave it out.".formatted(Ec2Text.name(character)))
                  .within(key);
            });
  }

  private static InvalidValue reserved(String key, String why) {
    return new InvalidValue("ReservedTag", "the tag cannot be set", why + " Choose another key.")
        .within(key);
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
