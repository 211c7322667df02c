package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.time.Duration;
import java.util.Optional;

/**
 * A TCP connection. It holds once the connection is open; no byte is sent.
 *
 * @param host a name, or a literal address without brackets
 * @param port from 1 to 65535
 * @param family the only family to test
 * @param within the time after which the probe fails
 */
public record TcpProbe(String host, int port, Optional<AddressFamily> family, Duration within)
    implements Probe {

  public TcpProbe {
    FieldProblem.reject(ProbeFields.host(host));
    FieldProblem.reject(ProbeFields.port(port));
    FieldProblem.reject(ProbeFields.family(host, family));
    FieldProblem.reject(ProbeFields.within(within));
  }

  @Override
  public String destination() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
