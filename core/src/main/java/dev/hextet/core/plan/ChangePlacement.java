package dev.hextet.core.plan;

import dev.hextet.core.resource.ProviderPlacement;
import java.util.Objects;

/**
 * The provider configurations of a resource after and before a change.
 *
 * @param site the placement after the change
 * @param former the placement before; it differs only if the resource is replaced because of that
 */
public record ChangePlacement(ProviderPlacement site, ProviderPlacement former) {
  public ChangePlacement {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(former, "former");
  }

  /** A placement that stays. */
  public static ChangePlacement at(ProviderPlacement site) {
    return new ChangePlacement(site, site);
  }
}
