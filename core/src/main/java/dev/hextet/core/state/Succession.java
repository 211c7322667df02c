package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import java.util.Collection;
import java.util.SortedMap;

/** The way back of resources that made room for a successor that was never made. */
public final class Succession {
  private Succession() {}

  /**
   * Records each predecessor under its own address again, unless a successor is recorded there.
   *
   * @param records by address; changed in place
   * @param deposed the addresses under which the predecessors made room
   */
  public static void undo(SortedMap<Address, ResourceRecord> records, Collection<Address> deposed) {
    for (Address address : deposed) {
      ResourceRecord predecessor = records.get(address);
      if (predecessor != null && !records.containsKey(address.current())) {
        records.remove(address);
        records.put(address.current(), predecessor.withAddress(address.current()));
      }
    }
  }
}
