package dev.hextet.probe;

import dev.hextet.core.check.DnsProbe;
import dev.hextet.core.check.DnsRecordType;
import dev.hextet.core.check.ServerAddress;
import dev.hextet.core.diag.PrintableText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A DNS query, and the comparison of its answer. */
final class DnsExchange implements Exchange {
  private static final int PORT = 53;
  private static final int IDS = 65_536;

  private final DnsProbe probe;
  private final Optional<ServerAddress> server;

  DnsExchange(DnsProbe probe) {
    this.probe = probe;
    this.server = probe.server().map(ServerAddress::parse);
  }

  @Override
  public AttemptOutcome attempt(int number, AttemptScope scope) {
    InetSocketAddress destination = destination(number);
    InetAddress address = destination.getAddress();
    String source = InetAddresses.endpoint(address, destination.getPort());
    scope.expect(without(AttemptOutcome.Kind.SILENT, "no answer from " + source, address));
    try {
      Optional<String> noRoute = LocalNetwork.noRoute(address);
      return noRoute.isPresent()
          ? without(AttemptOutcome.Kind.NO_ROUTE, noRoute.get(), address)
          : compare(
              DnsClient.ask(new DnsMessage(id(), probe.name(), probe.type()), destination, scope),
              source,
              address);
    } catch (PortUnreachableException refused) {
      return without(AttemptOutcome.Kind.REFUSED, "no name server listens at " + source, address);
    } catch (SocketException broken) {
      return without(
          AttemptOutcome.Kind.UNREACHABLE,
          source + " is unreachable: " + FailureText.of(broken),
          address);
    } catch (IOException invalid) {
      return AttemptOutcome.answered(
          "the answer of " + source + " is invalid: " + FailureText.of(invalid));
    }
  }

  private InetSocketAddress destination(int number) {
    return server.isPresent()
        ? new InetSocketAddress(InetAddresses.of(server.get().address()), server.get().port())
        : ofMachine(number);
  }

  private static InetSocketAddress ofMachine(int number) {
    List<InetAddress> all = NameServers.ofMachine();
    return new InetSocketAddress(all.get(Math.floorMod(number - 1, all.size())), PORT);
  }

  /**
   * Returns the answer of a resolver of this machine.
   *
   * @param number selects one of the resolvers
   * @throws IOException if it does not answer
   */
  static DnsMessage.DnsAnswer ask(String name, DnsRecordType type, int number, AttemptScope scope)
      throws IOException {
    return DnsClient.ask(new DnsMessage(id(), name, type), ofMachine(number), scope);
  }

  private static int id() {
    return ThreadLocalRandom.current().nextInt(IDS);
  }

  /** Returns an outcome without records. The resolvers of this machine belong to no service. */
  private AttemptOutcome without(AttemptOutcome.Kind kind, String reason, InetAddress address) {
    return server.isPresent()
        ? new AttemptOutcome(kind, reason, address)
        : AttemptOutcome.of(AttemptOutcome.Kind.UNRESOLVED, reason);
  }

  /** A resolver of this machine that cannot answer may have no network itself. */
  private AttemptOutcome compare(DnsMessage.DnsAnswer answer, String source, InetAddress address) {
    String name = probe.name();
    return switch (answer.code()) {
      case DnsMessage.NO_ERROR -> compare(answer.values());
      case DnsMessage.NAME_ERROR ->
          AttemptOutcome.answered("the name " + name + " does not exist (NXDOMAIN)");
      case DnsMessage.SERVER_FAILURE ->
          without(AttemptOutcome.Kind.ANSWERED, source + " cannot answer (SERVFAIL)", address);
      default ->
          without(
              AttemptOutcome.Kind.ANSWERED,
              source + " rejects the query (response code " + answer.code() + ")",
              address);
    };
  }

  private AttemptOutcome compare(List<String> values) {
    if (values.equals(probe.expected())) {
      return AttemptOutcome.holds();
    }
    return AttemptOutcome.answered(
        values.isEmpty()
            ? "the name " + probe.name() + " has no " + probe.type() + " record"
            : "the answer is " + printed(values) + ", not " + printed(probe.expected()));
  }

  private static String printed(List<String> values) {
    return PrintableText.line(String.join(", ", values));
  }
}
