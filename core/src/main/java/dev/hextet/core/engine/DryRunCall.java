package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.DryRunResult;
import java.util.Objects;

/**
 * A call of a plan with the result of its dry run.
 *
 * @param address the resource of the call
 * @param action the cloud's name of the call
 * @param result the result
 * @param id the ID that an executed call returned; otherwise empty
 */
public record DryRunCall(Address address, String action, DryRunResult result, String id) {
  public DryRunCall {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(id, "id");
  }
}
