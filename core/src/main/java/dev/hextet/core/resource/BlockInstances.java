package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a reference to a block stands for, given its instances. */
public final class BlockInstances {
  private BlockInstances() {}

  /**
   * The one thing itself, a list by {@code count}, or a map by {@code for_each}.
   *
   * @param instances of one block; of none, an empty list
   */
  public static Value together(SortedMap<Address, ? extends Value> instances) {
    if (instances.isEmpty()) {
      return Value.list();
    }
    Value first = instances.firstKey().index().orElse(Value.NULL);
    if (first.isNull()) {
      return instances.values().iterator().next();
    }
    return first instanceof Value.Num ? list(instances) : map(instances);
  }

  private static Value list(SortedMap<Address, ? extends Value> instances) {
    List<Value> items = new ArrayList<>(instances.values());
    return Value.list(items);
  }

  private static Value map(SortedMap<Address, ? extends Value> instances) {
    Map<String, Value> entries = new TreeMap<>();
    instances.forEach(
        (address, value) ->
            address.index().flatMap(Value::asText).ifPresent(name -> entries.put(name, value)));
    return Value.map(entries);
  }
}
