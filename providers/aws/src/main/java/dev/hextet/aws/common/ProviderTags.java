package dev.hextet.aws.common;

import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tag settings of a provider configuration.
 *
 * @param settings canonical
 */
public record ProviderTags(Value.MapOf settings) {
  public static final Attribute<?> DEFAULT_TAGS =
      Attribute.optional("default_tags", Kinds.block(Attribute.optional("tags", new TagsKind())))
          .doc("Tags that all resources get that do not have them themselves.");
  public static final Attribute<Boolean> OWNERSHIP_TAGS =
      Attribute.optional("ownership_tags", Kinds.BOOL)
          .doc("Whether resources get the tags by which they are found again after a crash.");

  public static ProviderTags of(ProviderPlacement placement) {
    return new ProviderTags(placement.settings());
  }

  /** Determines whether resources get the tags by which the engine finds them again. */
  boolean isOwner() {
    return !settings.get(OWNERSHIP_TAGS.name()).equals(Value.of(false));
  }

  /** Some tags and the default ones; a tag that both have is as the resource has it. */
  public Value addedTo(Value tags) {
    Map<String, Value> all = defaults();
    if (all.isEmpty()) {
      return tags;
    }
    if (tags.unmarked() instanceof Value.Unknown unknown) {
      Term merged = Terms.call("merge", Value.map(all), unknown);
      Value later = Value.unknown(merged);
      return tags.isSensitive() ? Value.sensitive(later, merged) : later;
    }
    all.putAll(ResourceTags.members(tags));
    return Value.map(all);
  }

  private Map<String, Value> defaults() {
    Map<String, Value> block = ResourceTags.members(settings.get(DEFAULT_TAGS.name()));
    return new TreeMap<>(ResourceTags.members(block.getOrDefault("tags", Value.NULL)));
  }
}
