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
  public static Optional<Attributes> of(String prefix, String id, ProviderPlacement site) {
    return Pattern.matches(Pattern.quote(prefix) + "-[0-9a-z]+", id)
        ? Optional.of(tagged(site))
        : Optional.empty();
  }

  /** A name. */
  public static Optional<Attributes> name(String id, ProviderPlacement site) {
    return id.isBlank() ? Optional.empty() : Optional.of(tagged(site));
  }

  /** Returns the attributes of a tagged resource, including the tags of the settings. */
  private static Attributes tagged(ProviderPlacement site) {
    return Attributes.EMPTY.with(
        ResourceTags.TAGS_ALL, ProviderTags.of(site).addedTo(Value.map(Map.of())));
  }
}
