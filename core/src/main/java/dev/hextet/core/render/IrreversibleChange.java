package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import java.util.List;

/**
 * A change that cannot be undone.
 *
 * @param address the resource
 * @param consequences one sentence for each loss
 */
public record IrreversibleChange(Address address, List<String> consequences) {
  public IrreversibleChange {
    consequences = List.copyOf(consequences);
  }
}
