package dev.hextet.sandbox.address;

import dev.hextet.sandbox.model.Ipv6Association;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import java.util.HashSet;
import java.util.Set;

/** The addresses of a subnet that are still free, from which one call takes some. */
final class SubnetAddresses {

  private final Region region;
  private final Subnet subnet;
  private final Set<Object> taken = new HashSet<>();

  SubnetAddresses(Region region, Subnet subnet) {
    this.region = region;
    this.subnet = subnet;
    for (NetworkInterface eni : region.table(NetworkInterface.KIND).all()) {
      if (eni.place().subnetId().equals(subnet.id())) {
        taken.addAll(eni.ipv4());
        taken.addAll(eni.ipv6());
      }
    }
  }

  /** Takes the address that the client wants. */
  Ipv4 take(Ipv4 wanted) {
    Ipv4Block block = ipv4Block();
    if (!block.contains(wanted)) {
      throw Ec2Fault.invalid(
          "Address " + wanted + " does not fall within the subnet's address range");
    }
    if (block.reserves(wanted)) {
      throw Ec2Fault.invalid("Address " + wanted + " is in subnet's reserved address range");
    }
    claim(wanted);
    return wanted;
  }

  /** Takes any address. */
  Ipv4 takeIpv4() {
    Ipv4Block block = ipv4Block();
    long usable = block.size() - 5;
    long start = Long.remainderUnsigned(region.draw("private-ipv4"), usable);
    for (long i = 0; i < usable; i++) {
      Ipv4 address = block.network().plus(4 + (start + i) % usable);
      if (taken.add(address)) {
        return address;
      }
    }
    throw new Ec2Fault(
        "InsufficientFreeAddressesInSubnet",
        "The specified subnet does not have enough free addresses to satisfy the request.");
  }

  /** Takes the address that the client wants. */
  Ipv6 take(Ipv6 wanted) {
    Ipv6Block block = ipv6Block();
    if (!block.contains(wanted)) {
      throw Ec2Fault.invalid(
          "IPv6 address " + wanted + " does not fall within the subnet's address range");
    }
    if (block.reserves(wanted)) {
      throw Ec2Fault.invalid("IPv6 address " + wanted + " is in subnet's reserved address range");
    }
    claim(wanted);
    return wanted;
  }

  /** Takes any address. */
  Ipv6 takeIpv6() {
    Ipv6Block block = ipv6Block();
    while (true) {
      Ipv6 address = block.host(region.draw("ipv6"));
      if (!block.reserves(address) && taken.add(address)) {
        return address;
      }
    }
  }

  private void claim(Object address) {
    if (!taken.add(address)) {
      throw new Ec2Fault("InvalidIPAddress.InUse", "Address " + address + " is in use.");
    }
  }

  private Ipv4Block ipv4Block() {
    if (subnet.ipv4() == null) {
      throw Ec2Fault.combination(
          "The subnet " + subnet.id() + " is IPv6 native and has no IPv4 addresses.");
    }
    return subnet.ipv4();
  }

  private Ipv6Block ipv6Block() {
    return subnet
        .liveIpv6()
        .map(Ipv6Association::block)
        .orElseThrow(
            () ->
                Ec2Fault.invalid(
                    "The subnet " + subnet.id() + " does not have an IPv6 CIDR block."));
  }
}
