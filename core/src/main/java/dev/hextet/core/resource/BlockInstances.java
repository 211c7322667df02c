package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Value of a reference to a block, given the values of its instances. */
public final class BlockInstances {
  private BlockInstances() {}

  /**
   * Returns the only instance, a list under {@code count}, or a map under {@code for_each}.
   *
   * @param instances of one block; of none, an empty list
   */
  public static Value together(SortedMap<Address, ? extends Value> instances) {
    if (instances.isEmpty()) {
      return Value.list();
    }
    InstanceKey first = instances.firstKey().key();
    if (first.isNone()) {
      return instances.values().iterator().next();
    }
    return first instanceof InstanceKey.Index ? list(instances) : map(instances);
  }

  private static Value list(SortedMap<Address, ? extends Value> instances) {
    List<Value> items = new ArrayList<>(instances.values());
    return Value.list(items);
  }

  private static Value map(SortedMap<Address, ? extends Value> instances) {
    Map<String, Value> entries = new TreeMap<>();
    instances.forEach(
        (address, value) -> {
          if (address.key() instanceof InstanceKey.Name key) {
            entries.put(key.name(), value);
          }
        });
    return Value.map(entries);
  }
}
