package dev.hextet.aws;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Surroundings;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes as documents write them: values pass through their kinds, as in a plan. */
final class Written {
  private Written() {}

  static Attributes attributes(ResourceType type, String json) {
    Map<String, Value> canonical = new TreeMap<>();
    Samples.map(json)
        .entries()
        .forEach(
            (name, value) ->
                canonical.put(
                    name,
                    type.schema()
                        .attribute(name)
                        .orElseThrow()
                        .kind()
                        .canonical(value, Surroundings.NONE)));
    return new Attributes(Value.map(canonical));
  }

  /** A creation: what the document leaves to the cloud is unknown, as in a plan. */
  static Change creation(ResourceType type, String json) {
    Attributes after = attributes(type, json);
    after = Samples.tagged(after);
    Address address = Address.of(type.name(), "main");
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (!after.values().entries().containsKey(attribute.name())) {
        after = after.with(attribute, absent(address, attribute));
      }
    }
    return new Change(
        address,
        Operation.CREATE,
        Attributes.EMPTY,
        after,
        after.values().entries().keySet(),
        Samples.SITE);
  }

  private static Value absent(Address address, Attribute<?> attribute) {
    return switch (attribute.presence()) {
      case OPTIONAL -> attribute.fallback();
      case CLOUD_DEFAULT, COMPUTED -> Value.unknown(address + "." + attribute.name());
      case REQUIRED -> throw new AssertionError(attribute.name() + " is missing");
    };
  }

  /** A change in place, from some attributes to others that replace or, being null, remove them. */
  static Change update(ResourceType type, String before, String difference) {
    Attributes old = Samples.tagged(attributes(type, before));
    Value.MapOf after = old.values();
    Set<String> changed = new TreeSet<>();
    for (var entry : attributes(type, difference).values().entries().entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
      changed.add(entry.getKey());
    }
    return new Change(
        Address.of(type.name(), "main"),
        Operation.UPDATE,
        old,
        Samples.tagged(new Attributes(after)),
        changed,
        Samples.SITE);
  }

  static Change deletion(ResourceType type, String before) {
    return new Change(
        Address.of(type.name(), "main"),
        Operation.DELETE,
        attributes(type, before),
        Attributes.EMPTY,
        Set.of(),
        Samples.SITE);
  }
}
