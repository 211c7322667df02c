package dev.hextet.aws.common;

import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of import blocks, in the forms that the AWS provider has for each type. */
public final class ImportIds {
  private ImportIds() {}

  /** EC2's own ids: {@code vpc-0123456789abcdef0}. */
  public static Optional<Attributes> of(String prefix, String id, ProviderPlacement placement) {
    return Pattern.matches(Pattern.quote(prefix) + "-[0-9a-z]+", id)
        ? Optional.of(tagged(placement))
        : Optional.empty();
  }

  /** A name. */
  public static Optional<Attributes> name(String id, ProviderPlacement placement) {
    return id.isBlank() ? Optional.empty() : Optional.of(tagged(placement));
  }

  /** Returns the attributes of a tagged resource, including the tags of the settings. */
  private static Attributes tagged(ProviderPlacement placement) {
    return Attributes.EMPTY.with(
        ResourceTags.TAGS_ALL, ProviderTags.of(placement).addedTo(Value.map(Map.of())));
  }
}
