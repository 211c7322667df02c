package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls that give an instance other IPv6 addresses while it runs. The new ones come before the
 * old ones go, so that it always has one; unless its subnet gets another block, which it cannot as
 * long as an interface has an address of the old one.
 */
final class InstanceIpv6 {
  private InstanceIpv6() {}

  static List<ApiCall> changes(ResourceChange change) {
    if (change.changes(InstanceAttributes.IPV6_ADDRESSES)) {
      return addresses(change);
    }
    return change.changes(InstanceAttributes.IPV6_COUNT) ? count(change) : List.of();
  }

  private static List<ApiCall> addresses(ResourceChange change) {
    List<Value> before = listed(change.before().value(InstanceAttributes.IPV6_ADDRESSES));
    if (change.requested(InstanceAttributes.IPV6_ADDRESSES).isNull()) {
      return chosenAnew(change, before);
    }
    List<Value> after = listed(change.after().value(InstanceAttributes.IPV6_ADDRESSES));
    List<ApiCall> calls = new ArrayList<>();
    List<Value> added = without(after, before);
    if (!added.isEmpty()) {
      calls.add(
          of(change, "AssignIpv6Addresses", added)
              .settledBy(assigned(change, added, added.size())));
    }
    List<Value> removed = without(before, after);
    if (!removed.isEmpty()) {
      ApiCall unassigned = unassigned(change, removed);
      calls.add(staysInBlock(removed, after) ? unassigned : unassigned.beforeNeeds());
    }
    return calls;
  }

  /** EC2 chooses all of them anew, once the subnet has its new block. */
  private static List<ApiCall> chosenAnew(ResourceChange change, List<Value> before) {
    List<ApiCall> calls = new ArrayList<>(List.of(unassigned(change, before).beforeNeeds()));
    int wanted = change.after().get(InstanceAttributes.IPV6_COUNT).map(Long::intValue).orElse(0);
    if (wanted > 0) {
      calls.add(assignment(change, wanted, wanted));
    }
    return calls;
  }

  /** Determines whether the instance has addresses outside the desired block of its subnet. */
  static boolean isRenumbered(DesiredResource kept, CheckContext world) {
    return listed(kept.attributes().value(InstanceAttributes.IPV6_ADDRESSES)).stream()
        .anyMatch(address -> leaving(address, kept, world).isPresent());
  }

  /** Returns the subnet of an instance that has an address outside of the subnet's future block. */
  static Optional<DesiredResource> leaving(
      Value address, DesiredResource instance, CheckContext world) {
    return world
        .target(instance.attributes().value(InstanceAttributes.SUBNET))
        .filter(subnet -> subnet.attributes().has(SubnetType.IPV6_BLOCK) || isComing(subnet))
        .filter(
            subnet ->
                isOutside(address, subnet.attributes().value(SubnetType.IPV6_BLOCK).unmarked()));
  }

  private static boolean isComing(DesiredResource subnet) {
    return !subnet.attributes().value(SubnetType.IPV6_BLOCK).isKnown();
  }

  /** An address that is there is never one of a block that is still to come. */
  private static boolean isOutside(Value address, Value block) {
    Optional<Ipv6Address> known = address.unmarked().asText().flatMap(Ipv6Address::tryParse);
    return known.isPresent()
        && block.asText().map(Cidr::parse).filter(cidr -> cidr.contains(known.get())).isEmpty();
  }

  /** Determines whether old and new addresses can belong to one block. */
  private static boolean staysInBlock(List<Value> removed, List<Value> after) {
    Set<Long> blocks = prefixes(removed).collect(Collectors.toSet());
    return prefixes(after).anyMatch(blocks::contains);
  }

  /** The first 64 bits of the addresses that are known. */
  private static Stream<Long> prefixes(List<Value> addresses) {
    return addresses.stream()
        .flatMap(address -> address.unmarked().asText().stream())
        .flatMap(text -> Ipv6Address.tryParse(text).stream())
        .map(Ipv6Address::high);
  }

  /**
   * Returns the outcome probe: the interface has a number of the addresses, or of any addresses.
   */
  private static OutcomeProbe assigned(ResourceChange change, List<Value> addresses, int count) {
    return new OutcomeProbe.ByEffect(
        ReadQuery.by(
            "DescribeNetworkInterfaces",
            "network-interface-id",
            "NetworkInterfaceId",
            change.before().value(InstanceAttributes.INTERFACE)),
        "Ipv6Addresses.Ipv6Address",
        addresses,
        count);
  }

  private static List<ApiCall> count(ResourceChange change) {
    List<Value> before = listed(change.before().value(InstanceAttributes.IPV6_ADDRESSES));
    int wanted =
        change.after().get(InstanceAttributes.IPV6_COUNT).map(Long::intValue).orElse(before.size());
    if (wanted > before.size()) {
      return List.of(assignment(change, wanted - before.size(), wanted));
    }
    List<Value> removed = before.subList(wanted, before.size());
    return removed.isEmpty() ? List.of() : List.of(unassigned(change, removed));
  }

  /** Returns the call that adds a number of addresses. */
  private static ApiCall assignment(ResourceChange change, int more, int then) {
    return CallArguments.of(
            "NetworkInterfaceId", change.before().value(InstanceAttributes.INTERFACE))
        .and("Ipv6AddressCount", more)
        .call("AssignIpv6Addresses")
        .settledBy(assigned(change, List.of(), then));
  }

  // EC2: returns InvalidParameterValue for addresses that the interface does not have.
  private static ApiCall unassigned(ResourceChange change, List<Value> addresses) {
    return of(change, "UnassignIpv6Addresses", addresses).tolerating("InvalidParameterValue");
  }

  private static ApiCall of(ResourceChange change, String action, List<Value> addresses) {
    return CallArguments.of(
            "NetworkInterfaceId", change.before().value(InstanceAttributes.INTERFACE))
        .and("Ipv6Addresses", Value.list(addresses))
        .call(action);
  }

  private static List<Value> listed(Value addresses) {
    return MarkedValues.inward(addresses) instanceof Value.ListOf list ? list.items() : List.of();
  }

  private static List<Value> without(List<Value> addresses, List<Value> others) {
    List<Value> plain = others.stream().map(Value::unmarked).toList();
    return addresses.stream().filter(address -> !plain.contains(address.unmarked())).toList();
  }
}
