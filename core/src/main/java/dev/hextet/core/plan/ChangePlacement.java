package dev.hextet.core.plan;

import dev.hextet.core.resource.ProviderPlacement;
import java.util.Objects;

/**
 * The provider configurations of a resource after and before a change.
 *
 * @param planned the placement after the change
 * @param former the placement before; it differs only if the resource is replaced because of that
 */
public record ChangePlacement(ProviderPlacement planned, ProviderPlacement former) {
  public ChangePlacement {
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(former, "former");
  }

  /** A placement that stays. */
  public static ChangePlacement at(ProviderPlacement planned) {
    return new ChangePlacement(planned, planned);
  }
}
