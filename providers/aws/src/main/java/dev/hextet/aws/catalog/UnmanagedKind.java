package dev.hextet.aws.catalog;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import java.util.Optional;

/** A kind of EC2 resource without a resource type that other resources refer to. */
public record UnmanagedKind(
    List<Ec2Action> actions, List<DeletionBlocker> blockers, Optional<RouteTargetKind> routeTarget)
    implements CatalogEntry {

  public UnmanagedKind {
    actions = List.copyOf(actions);
    blockers = List.copyOf(blockers);
  }

  /** Returns a kind that is known as the target of routes only. */
  public static UnmanagedKind target(RouteTargetKind target) {
    return new UnmanagedKind(List.of(), List.of(), Optional.of(target));
  }
}
