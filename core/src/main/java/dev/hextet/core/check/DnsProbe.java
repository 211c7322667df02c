package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A DNS query. It holds if the answer has exactly the expected values, in any order.
 *
 * @param name an absolute name; the dot at its end may be missing
 * @param type the type of the records
 * @param expected the values in the form of {@link DnsRecordType#canonical}; at least one
 * @param server a literal address, with brackets and a port if needed: {@code [::1]:5353}. Without
 *     one, the resolvers of this machine are queried
 * @param within the time after which the probe fails
 */
public record DnsProbe(
    String name,
    DnsRecordType type,
    List<String> expected,
    Optional<String> server,
    Duration within)
    implements Probe {

  public DnsProbe {
    FieldProblem.reject(ProbeFields.dnsName(name));
    FieldProblem.reject(ProbeFields.expected(type, expected));
    FieldProblem.reject(server.flatMap(ProbeFields::server));
    FieldProblem.reject(ProbeFields.within(within));
    expected = expected.stream().map(type::canonical).distinct().sorted().toList();
  }

  /** Returns the family of the server; empty for the resolvers of this machine. */
  @Override
  public Optional<AddressFamily> family() {
    return server.map(ServerAddress::parse).map(ServerAddress::family);
  }

  @Override
  public String destination() {
    return name + " " + type;
  }
}
