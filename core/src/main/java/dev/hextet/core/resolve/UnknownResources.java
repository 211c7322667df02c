package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of resources and data sources of which nothing is known. The attributes have the types of
 * the schema. The number of instances of a block is not known here.
 */
final class UnknownResources {
  private final ModuleTree tree;
  private final Map<Address, Value> values = new HashMap<>();

  UnknownResources(ModuleTree tree) {
    this.tree = tree;
  }

  /** Returns the value of a reference from the root module. */
  Value value(LocatedReferent reference) {
    return value(reference.address());
  }

  Value value(Address address) {
    return values.computeIfAbsent(address, this::unknown);
  }

  private Value unknown(Address address) {
    ResourceDraft draft = tree.draft(address).orElse(null);
    if (draft == null || draft.content().repeated().isPresent()) {
      return Terms.unknown(Reference.to(address));
    }
    Map<String, Value> attributes = new TreeMap<>();
    draft
        .schema()
        .attributes()
        .forEach(
            (name, attribute) ->
                attributes.put(name, attribute.unknown(Terms.of(Reference.to(address, name)))));
    return Value.map(attributes);
  }
}
