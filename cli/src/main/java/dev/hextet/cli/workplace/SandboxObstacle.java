package dev.hextet.cli.workplace;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.Probe;
import dev.hextet.core.check.TcpProbe;
import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import dev.hextet.core.verification.ProbeObstacle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Addresses and names that exist only in a sandbox, because the state records them or the block of
 * a network that contains them. A probe of one is not sent, unless the address belongs to this
 * machine.
 *
 * @param isLocal determines whether an address belongs to this machine
 */
record SandboxObstacle(Predicate<IpAddress> isLocal) implements ProbeObstacle {
  private static final String REASON = "the sandbox runs no guests";

  /** The blocks of a network itself; rules and routes have the blocks of others. */
  private static final List<String> OWN_BLOCKS = List.of("cidr_block", "ipv6_cidr_block");

  @Override
  public Optional<String> of(Probe probe, State state) {
    return hosts(probe).stream().anyMatch(host -> !isLocal(host) && isRecorded(host, state))
        ? Optional.of(REASON)
        : Optional.empty();
  }

  /** Returns the hosts that a probe needs: no public name server has an address of a sandbox. */
  private static List<String> hosts(Probe probe) {
    if (probe instanceof HttpProbe http) {
      return List.of(http.host());
    } else if (probe instanceof TcpProbe tcp) {
      return List.of(tcp.host());
    }
    DnsProbe dns = (DnsProbe) probe;
    return dns.server().isPresent() ? List.of() : dns.expected();
  }

  private boolean isLocal(String host) {
    return address(host).filter(isLocal).isPresent();
  }

  private static Optional<IpAddress> address(String host) {
    return parsed(host, IpAddress::parse);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  private static boolean isRecorded(String host, State state) {
    Optional<IpAddress> address = address(host);
    String canonical = address.map(IpAddress::toString).orElse(host);
    return state.records().stream()
        .map(ResourceRecord::attributes)
        .anyMatch(
            attributes ->
                texts(attributes).anyMatch(canonical::equals)
                    || address.filter(inside -> isInside(attributes, inside)).isPresent());
  }

  private static boolean isInside(Value.MapOf attributes, IpAddress address) {
    return OWN_BLOCKS.stream()
        .flatMap(name -> attributes.get(name).asText().stream())
        .flatMap(text -> parsed(text, Cidr::parse).stream())
        .anyMatch(block -> block.contains(address));
  }

  private static Stream<String> texts(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().flatMap(SandboxObstacle::texts);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().flatMap(SandboxObstacle::texts);
    }
    return value.asText().stream();
  }
}
