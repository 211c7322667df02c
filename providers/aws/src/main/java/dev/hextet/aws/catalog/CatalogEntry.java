package dev.hextet.aws.catalog;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import java.util.Optional;

/**
 * A kind of EC2 resource, with everything that it adds to the provider as a whole. Nothing else has
 * to be changed for a new kind.
 */
public interface CatalogEntry {

  /** Actions that the kind needs; an action that several kinds make belongs to one of them. */
  default List<Ec2Action> actions() {
    return List.of();
  }

  /** Deletions that resources of the kind block. */
  default List<DeletionBlocker> blockers() {
    return List.of();
  }

  /** Kind of route target that the resources are; empty if routes cannot lead to them. */
  default Optional<RouteTargetKind> routeTarget() {
    return Optional.empty();
  }
}
