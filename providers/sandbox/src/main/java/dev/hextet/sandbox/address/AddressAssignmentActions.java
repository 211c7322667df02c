package dev.hextet.sandbox.address;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.ElasticIp;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;

/** The assignment and removal of addresses of both families on network interfaces. */
public final class AddressAssignmentActions implements ResourceService {

  private static final String LIMIT = "PrivateIpAddressLimitExceeded";

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("AssignIpv6Addresses", AddressAssignmentActions::assignIpv6)
            .withoutDryRun()
            .at(RequestRate.INTERFACE_CHANGE));
    registry.action(
        ActionEntry.of("UnassignIpv6Addresses", AddressAssignmentActions::unassignIpv6)
            .withoutDryRun());
    registry.action(
        ActionEntry.of("AssignPrivateIpAddresses", AddressAssignmentActions::assignIpv4)
            .withoutDryRun()
            .at(RequestRate.INTERFACE_CHANGE));
    registry.action(
        ActionEntry.of("UnassignPrivateIpAddresses", AddressAssignmentActions::unassignIpv4)
            .withoutDryRun()
            .at(RequestRate.INTERFACE_CHANGE));
  }

  private static NetworkInterface require(ActionCall call) {
    return call.region()
        .table(NetworkInterface.KIND)
        .require(call.parameters().required("NetworkInterfaceId"));
  }

  private static void assignIpv6(ActionCall call, Xml answer) {
    Region region = call.region();
    NetworkInterface eni = require(call);
    ExclusiveParameters.of(call.parameters(), List.of("Ipv6Addresses", "Ipv6AddressCount"));
    SubnetAddresses free =
        new SubnetAddresses(region, region.table(Subnet.KIND).get(eni.place().subnetId()));
    List<Ipv6> added = new ArrayList<>();
    for (Ipv6 address : call.parameters().list("Ipv6Addresses", Ipv6::parse)) {
      added.add(free.take(address));
    }
    int count = call.parameters().number("Ipv6AddressCount", 0);
    for (int i = 0; i < count; i++) {
      added.add(free.takeIpv6());
    }
    List<Ipv6> all = new ArrayList<>(eni.ipv6());
    all.addAll(added);
    checkLimit(region, eni, eni.ipv4().size(), all.size());
    region.table(NetworkInterface.KIND).put(eni.withIpv6(all));
    // EC2: the answer has the new addresses alone.
    answer.text("networkInterfaceId", eni.id()).texts("assignedIpv6Addresses", added);
  }

  private static void unassignIpv6(ActionCall call, Xml answer) {
    NetworkInterface eni = require(call);
    List<Ipv6> removed = call.parameters().list("Ipv6Addresses", Ipv6::parse);
    if (removed.isEmpty()) {
      throw Ec2Fault.missing("Ipv6Addresses");
    }
    checkPresent(eni, eni.ipv6(), removed);
    if (eni.primaryIpv6() && removed.contains(eni.ipv6().get(0))) {
      throw Ec2Fault.invalid("The primary IPv6 address of " + eni.id() + " cannot be unassigned");
    }
    call.region().table(NetworkInterface.KIND).put(eni.withIpv6(without(eni.ipv6(), removed)));
    answer.text("networkInterfaceId", eni.id()).texts("unassignedIpv6Addresses", removed);
  }

  private static void assignIpv4(ActionCall call, Xml answer) {
    Region region = call.region();
    Parameters parameters = call.parameters();
    NetworkInterface eni = require(call);
    ExclusiveParameters.of(
        parameters, List.of("PrivateIpAddress", "SecondaryPrivateIpAddressCount"));
    List<Ipv4> wanted = parameters.list("PrivateIpAddress", Ipv4::parse);
    if (parameters.flag("AllowReassignment", false)) {
      wanted.forEach(address -> takeAway(region, eni, address));
    }
    SubnetAddresses free =
        new SubnetAddresses(region, region.table(Subnet.KIND).get(eni.place().subnetId()));
    List<Ipv4> added = new ArrayList<>(wanted.stream().map(free::take).toList());
    int count = parameters.number("SecondaryPrivateIpAddressCount", 0);
    for (int i = 0; i < count; i++) {
      added.add(free.takeIpv4());
    }
    List<Ipv4> all = new ArrayList<>(eni.ipv4());
    all.addAll(added);
    checkLimit(region, eni, all.size(), eni.ipv6().size());
    region.table(NetworkInterface.KIND).put(eni.withIpv4(all));
    answer
        .text("networkInterfaceId", eni.id())
        .set(
            "assignedPrivateIpAddressesSet",
            added,
            (item, address) -> item.text("privateIpAddress", address))
        .text("return", true);
  }

  /** Frees an address that is a secondary one elsewhere, for reassignment. */
  private static void takeAway(Region region, NetworkInterface eni, Ipv4 address) {
    region
        .table(NetworkInterface.KIND)
        .where(other -> other.place().subnetId().equals(eni.place().subnetId()))
        .filter(other -> other.ipv4().indexOf(address) > 0)
        .forEach(other -> remove(region, other, List.of(address)));
  }

  private static void unassignIpv4(ActionCall call, Xml answer) {
    NetworkInterface eni = require(call);
    List<Ipv4> removed = call.parameters().list("PrivateIpAddress", Ipv4::parse);
    if (removed.isEmpty()) {
      throw Ec2Fault.missing("PrivateIpAddress");
    }
    checkPresent(eni, eni.ipv4(), removed);
    if (removed.contains(eni.ipv4().get(0))) {
      throw Ec2Fault.invalid(
          "The primary private IP address of " + eni.id() + " cannot be unassigned");
    }
    remove(call.region(), eni, removed);
    answer.text("return", true);
  }

  /** Removes private addresses; Elastic IPs of theirs become free. */
  private static void remove(Region region, NetworkInterface eni, List<Ipv4> removed) {
    for (Ipv4 address : removed) {
      PublicAddresses.elastic(region, eni.id(), address)
          .map((ElasticIp elastic) -> elastic.withAssociation(null))
          .ifPresent(region.table(ElasticIp.KIND)::put);
    }
    region.table(NetworkInterface.KIND).put(eni.withIpv4(without(eni.ipv4(), removed)));
  }

  private static void checkPresent(NetworkInterface eni, List<?> present, List<?> removed) {
    if (!present.containsAll(removed)) {
      throw Ec2Fault.invalid("Some of " + removed + " are not assigned to interface " + eni.id());
    }
  }

  private static <T> List<T> without(List<T> all, List<T> removed) {
    return all.stream().filter(address -> !removed.contains(address)).toList();
  }

  private static void checkLimit(Region region, NetworkInterface eni, int ipv4, int ipv6) {
    Interfaces.type(region, eni)
        .ifPresent(type -> Interfaces.checkAddresses(type, ipv4, ipv6, LIMIT));
  }
}
