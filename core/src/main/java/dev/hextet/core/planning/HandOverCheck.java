package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.ordering.DependentResources;
import dev.hextet.core.ordering.UniqueClaims;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.DesiredResource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Rejects plans that no order of steps can execute: a resource takes a unique value from another
 * one that cannot release it first. Either the user of the old resource needs the new one first, or
 * the new one is created before the old one is destroyed.
 */
final class HandOverCheck {
  private final PlannerInputs inputs;
  private final SortedMap<Address, Proposal> proposals;
  private final Diagnostics problems;

  HandOverCheck(
      PlannerInputs inputs, SortedMap<Address, Proposal> proposals, Diagnostics problems) {
    this.inputs = inputs;
    this.proposals = proposals;
    this.problems = problems;
  }

  /**
   * Adds a problem for each resource that takes an unavailable value.
   *
   * @param unmet values that no order of the steps releases before they are taken
   * @param createFirst the replacements that are created first, with their causes
   */
  void check(
      List<PlannedChange> changes,
      List<UniqueClaims.HandOver> unmet,
      SortedMap<Address, Address> createFirst) {
    DependentResources recorded = new DependentResources(changes, inputs.state());
    unmet.forEach(handOver -> refuseOverlap(handOver, createFirst, recorded));
    new UniqueClaims(inputs.types())
        .handedOver(
            changes,
            handOver ->
                users(changes, handOver.taker().address())
                    .filter(user -> isKeptBy(handOver.holder(), user, recorded))
                    .findFirst()
                    .ifPresent(user -> refuse(handOver, user)));
  }

  /** Returns the unchanged users of a resource. */
  private static Stream<PlannedChange> users(List<PlannedChange> changes, Address address) {
    return changes.stream()
        .filter(user -> !user.action().creates() && !user.action().deletes())
        .filter(user -> needs(user.dependencies(), address));
  }

  /**
   * Determines whether a user keeps the old resource from being destroyed while it has its recorded
   * values.
   */
  private boolean isKeptBy(PlannedChange holder, PlannedChange user, DependentResources recorded) {
    return holder.action().deletes()
        && recorded.wasUser(user.address(), holder.address())
        && inputs
            .types()
            .apply(holder.type())
            .isHeldBy(new DesiredResource(user.address(), user.before(), user.former()));
  }

  private static boolean needs(SortedSet<Address> needed, Address address) {
    return needed.contains(address) || needed.contains(address.whole());
  }

  private void refuse(UniqueClaims.HandOver handOver, PlannedChange user) {
    Address taker = handOver.taker().address();
    Address holder = handOver.holder().address();
    add(
        handOver,
        taker.equals(holder)
            ? PlanDiagnostic.REPLACED_RESOURCE_IN_USE.with(
                taker, taken(handOver), user.address(), last(handOver))
            : PlanDiagnostic.OLD_RESOURCE_IN_USE.with(
                taker,
                taken(handOver),
                holder,
                user.address(),
                quoted(holder.current()),
                quoted(taker),
                last(handOver)));
  }

  /** The new one is to be made while the old one is still there. */
  private void refuseOverlap(
      UniqueClaims.HandOver handOver,
      SortedMap<Address, Address> createFirst,
      DependentResources users) {
    Address holder = handOver.holder().address();
    Address cause =
        Stream.concat(Stream.of(holder), users.of(holder).stream())
            .flatMap(address -> Stream.ofNullable(createFirst.get(address)))
            .findFirst()
            .orElse(holder);
    boolean requested =
        Optional.ofNullable(proposals.get(cause))
            .filter(proposal -> proposal.wanted().lifecycle().createBeforeDestroy())
            .isPresent();
    String reason =
        cause
            + (requested
                ? " has create_before_destroy"
                : " is created before its old one is destroyed")
            + (cause.equals(holder) ? "" : " and uses it");
    String alternative =
        requested ? ", or remove create_before_destroy to destroy the old one first" : "";
    Address taker = handOver.taker().address();
    add(
        handOver,
        taker.equals(holder)
            ? PlanDiagnostic.REPLACED_BEFORE_DESTROY.with(
                taker, taken(handOver), reason, last(handOver), alternative)
            : PlanDiagnostic.CREATE_BEFORE_DESTROY_CONFLICT.with(
                taker, taken(handOver), holder, reason, last(handOver), alternative));
  }

  private static String last(UniqueClaims.HandOver handOver) {
    List<String> taken = handOver.attributes();
    return taken.get(taken.size() - 1);
  }

  private void add(UniqueClaims.HandOver handOver, DiagnosticMessage message) {
    Address taker = handOver.taker().address();
    if (problems.hasErrors(taker.toString())) {
      return;
    }
    SourceRange place =
        Optional.ofNullable(proposals.get(taker))
            .map(proposal -> proposal.wanted().places().of(last(handOver), List.of()))
            .orElse(null);
    problems.add(message.at(place).about(taker.toString()));
  }

  private static String taken(UniqueClaims.HandOver handOver) {
    return String.join(" and ", handOver.attributes());
  }

  /** As a scalar within YAML's brackets. */
  private static String quoted(Address address) {
    return address.isWhole() ? address.toString() : "'" + address + "'";
  }
}
