package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Resource and data blocks of a document.
 *
 * @param resources the resource blocks, by address
 * @param data the data blocks, by address
 * @param order the addresses of all blocks, each after its dependencies; independent blocks are in
 *     the order of their addresses
 */
public record ConfiguredBlocks(
    SortedMap<Address, ResourceConfiguration> resources,
    SortedMap<Address, DataConfiguration> data,
    List<Address> order) {
  /** No blocks. */
  static final ConfiguredBlocks NONE =
      new ConfiguredBlocks(new TreeMap<>(), new TreeMap<>(), List.of());

  public ConfiguredBlocks {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    order = List.copyOf(order);
  }
}
