package dev.hextet.probe;

import dev.hextet.core.check.DnsRecordType;
import dev.hextet.core.check.ProbeFields;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Opens TCP connections to a host over one family.
 *
 * @param resolver looks up the host if it is a name
 * @param host a name, or a literal address without brackets
 */
record Connector(HostResolver resolver, String host, int port, AddressFamily family) {
  /** Earlier than the first retransmission of a SYN (RFC 6298, 2.1). */
  private static final long EARLIEST_TIMEOUT = Duration.ofMillis(900).toNanos();

  /**
   * Opens a connection. The scope closes it.
   *
   * @param number selects one of the addresses of the host
   * @throws AttemptFailure if the connection does not open
   */
  Socket open(int number, AttemptScope scope) throws AttemptFailure {
    List<InetAddress> addresses = addresses(scope);
    InetAddress address = addresses.get(Math.floorMod(number - 1, addresses.size()));
    checkRoute(address);
    scope.expect(silent(address));
    return connect(address, scope);
  }

  private List<InetAddress> addresses(AttemptScope scope) throws AttemptFailure {
    if (ProbeFields.familyOf(host).isPresent()) {
      return List.of(InetAddresses.of(IpAddress.parse(host)));
    }
    scope.expect(unresolved("the name " + host + " is not resolved in time"));
    List<InetAddress> all;
    try {
      all = resolver.lookup(host);
    } catch (UnknownHostException unknown) {
      throw new AttemptFailure(unresolved("the name " + host + " does not resolve"));
    }
    List<InetAddress> found =
        all.stream().filter(address -> InetAddresses.family(address) == family).toList();
    if (found.isEmpty()) {
      throw new AttemptFailure(withoutAddress(scope));
    }
    return found;
  }

  private static AttemptOutcome unresolved(String reason) {
    return AttemptOutcome.of(AttemptOutcome.Kind.UNRESOLVED, reason);
  }

  /** A JVM without a family leaves its addresses out of each answer, so DNS has to decide. */
  private AttemptOutcome withoutAddress(AttemptScope scope) {
    DnsRecordType type = family == AddressFamily.IPV6 ? DnsRecordType.AAAA : DnsRecordType.A;
    if (!LocalNetwork.supports(family) && mayHave(type, scope)) {
      return AttemptOutcome.of(AttemptOutcome.Kind.NO_ROUTE, "this machine has no " + family);
    }
    return AttemptOutcome.of(
        AttemptOutcome.Kind.NO_ADDRESS, "the name " + host + " has no " + type + " record");
  }

  private boolean mayHave(DnsRecordType type, AttemptScope scope) {
    try {
      return !DnsExchange.ask(host, type, 1, scope).values().isEmpty();
    } catch (IOException unanswered) {
      return false;
    }
  }

  private static void checkRoute(InetAddress address) throws AttemptFailure {
    Optional<String> noRoute;
    try {
      noRoute = LocalNetwork.noRoute(address);
    } catch (IOException noSocket) {
      throw new AttemptFailure(localFault(noSocket));
    }
    if (noRoute.isPresent()) {
      throw new AttemptFailure(AttemptOutcome.of(AttemptOutcome.Kind.NO_ROUTE, noRoute.get()));
    }
  }

  private static AttemptOutcome localFault(IOException failure) {
    return AttemptOutcome.of(
        AttemptOutcome.Kind.LOCAL_FAULT,
        "this machine opens no socket: " + FailureText.of(failure));
  }

  private Socket connect(InetAddress address, AttemptScope scope) throws AttemptFailure {
    Socket socket;
    try {
      socket = scope.own(new Socket(Proxy.NO_PROXY));
      socket.setTcpNoDelay(true);
    } catch (IOException noSocket) {
      throw new AttemptFailure(localFault(noSocket));
    }
    long began = System.nanoTime();
    try {
      socket.connect(new InetSocketAddress(address, port));
    } catch (IOException failure) {
      throw new AttemptFailure(outcome(failure, address, System.nanoTime() - began));
    }
    // A port on loopback that is free can connect to itself (RFC 9293, simultaneous open).
    if (socket.getLocalPort() == port && address.equals(socket.getLocalAddress())) {
      throw new AttemptFailure(refused(address));
    }
    return socket;
  }

  private AttemptOutcome outcome(IOException failure, InetAddress address, long nanos) {
    if (failure instanceof ConnectException) {
      return isRefusal(failure, nanos) ? refused(address) : silent(address);
    }
    String message =
        failure instanceof BindException
            ? "this machine forbids the connection"
            : FailureText.of(failure);
    return new AttemptOutcome(
        AttemptOutcome.Kind.UNREACHABLE,
        endpoint(address) + " is unreachable: " + message,
        address);
  }

  private AttemptOutcome refused(InetAddress address) {
    return new AttemptOutcome(
        AttemptOutcome.Kind.REFUSED, endpoint(address) + " refuses the connection", address);
  }

  /**
   * Determines whether the destination refused the connection. The other cause of the exception is
   * the kernel's timeout. The message depends on the locale, so the time decides as well.
   */
  private static boolean isRefusal(IOException failure, long nanos) {
    return String.valueOf(failure.getMessage()).contains("refused") || nanos < EARLIEST_TIMEOUT;
  }

  private AttemptOutcome silent(InetAddress address) {
    return new AttemptOutcome(
        AttemptOutcome.Kind.SILENT,
        "no answer from " + endpoint(address) + " (timed out)",
        address);
  }

  private String endpoint(InetAddress address) {
    return InetAddresses.endpoint(address, port);
  }
}
