package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Refuses what no order of steps can do: one resource takes what only one can have from another
 * that cannot go before it, since what uses the old one needs the new one first. Most often they
 * are the same resource under another address.
 */
final class HandOverCheck {
  private final State state;
  private final Function<String, ResourceType> types;
  private final Diagnostics problems;

  HandOverCheck(State state, Function<String, ResourceType> types, Diagnostics problems) {
    this.state = state;
    this.types = types;
    this.problems = problems;
  }

  void check(List<PlannedChange> changes, SortedMap<Address, Proposal> proposals) {
    new Claims(types)
        .handedOver(
            changes,
            handOver ->
                users(changes, handOver.taker().address())
                    .filter(user -> isKeptBy(handOver.holder(), user))
                    .findFirst()
                    .ifPresent(user -> refuse(handOver, user, proposals)));
  }

  /** What stays, and needs the resource. */
  private static Stream<PlannedChange> users(List<PlannedChange> changes, Address address) {
    return changes.stream()
        .filter(user -> !user.action().creates() && !user.action().deletes())
        .filter(user -> needs(user.dependencies(), address));
  }

  /** Whether it keeps the old one from going as long as it is as it was recorded. */
  private boolean isKeptBy(PlannedChange holder, PlannedChange user) {
    return holder.action().deletes()
        && state
            .resource(user.address())
            .map(ResourceRecord::dependencies)
            .filter(needed -> needs(needed, holder.address().current()))
            .isPresent()
        && types
            .apply(holder.type())
            .isHeldBy(new Draft(user.address(), user.before(), user.former()));
  }

  private static boolean needs(SortedSet<Address> needed, Address address) {
    return needed.contains(address) || needed.contains(address.block());
  }

  private void refuse(
      Claims.HandOver handOver, PlannedChange user, SortedMap<Address, Proposal> proposals) {
    Address taker = handOver.taker().address();
    Address holder = handOver.holder().address().current();
    List<String> taken = handOver.attributes();
    String last = taken.get(taken.size() - 1);
    SourceRange place =
        Optional.ofNullable(proposals.get(taker))
            .map(proposal -> Places.place(proposal.wanted(), last, List.of()))
            .orElse(null);
    problems.add(
        Diagnostic.error(
                "TakenWhileInUse",
                "%s takes %s from %s, which cannot go before it"
                    .formatted(taker, String.join(" and ", taken), holder),
                ("Only one can have that at a time. %s cannot be destroyed while %s uses it, which"
                        + " needs %s first. If both are one resource under another address, say so:"
                        + " moved: [ { from: %s, to: %s } ]. If not, give the new one another %s.")
                    .formatted(holder, user.address(), taker, quoted(holder), quoted(taker), last),
                place)
            .about(taker.toString()));
  }

  /** As a scalar within YAML's brackets. */
  private static String quoted(Address address) {
    return address.key().isEmpty() ? address.toString() : "'" + address + "'";
  }
}
