package dev.hextet.aws;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes as documents write them: values pass through their kinds, as in a plan. */
public final class WrittenChange {
  private WrittenChange() {}

  static Attributes attributes(ResourceType type, String json) {
    Map<String, Value> canonical = new TreeMap<>();
    TypeSamples.map(json)
        .entries()
        .forEach(
            (name, value) ->
                canonical.put(
                    name,
                    type.schema()
                        .attribute(name)
                        .orElseThrow()
                        .kind()
                        .canonical(value, KindContext.NONE)));
    return new Attributes(Value.map(canonical));
  }

  /** A creation: what the document leaves to the cloud is unknown, as in a plan. */
  public static ResourceChange creation(ResourceType type, String json) {
    Attributes after = attributes(type, json);
    after = TypeSamples.tagged(after);
    Address address = Address.of(type.name(), "main");
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (!after.values().entries().containsKey(attribute.name())) {
        after = after.with(attribute, absent(address, attribute));
      }
    }
    return new ResourceChange(
        address,
        ChangeOperation.CREATE,
        Attributes.EMPTY,
        after,
        after.values().entries().keySet(),
        TypeSamples.SITE);
  }

  private static Value absent(Address address, Attribute<?> attribute) {
    return switch (attribute.presence()) {
      case OPTIONAL -> attribute.fallback();
      case CLOUD_DEFAULT, COMPUTED ->
          Value.unknown(Terms.parseOrNamed(address + "." + attribute.name()));
      case REQUIRED -> throw new AssertionError(attribute.name() + " is missing");
    };
  }

  /** A change in place, from some attributes to others that replace or, being null, remove them. */
  public static ResourceChange update(ResourceType type, String before, String difference) {
    Attributes old = TypeSamples.tagged(attributes(type, before));
    Value.MapOf after = old.values();
    Set<String> changed = new TreeSet<>();
    for (var entry : attributes(type, difference).values().entries().entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
      changed.add(entry.getKey());
    }
    return new ResourceChange(
        Address.of(type.name(), "main"),
        ChangeOperation.UPDATE,
        old,
        TypeSamples.tagged(new Attributes(after)),
        changed,
        TypeSamples.SITE);
  }

  public static ResourceChange deletion(ResourceType type, String before) {
    return new ResourceChange(
        Address.of(type.name(), "main"),
        ChangeOperation.DELETE,
        attributes(type, before),
        Attributes.EMPTY,
        Set.of(),
        TypeSamples.SITE);
  }
}
