package dev.hextet.probe;

/** A TCP connection, which holds once it is open. */
final class TcpExchange implements Exchange {
  private final Connector connector;

  TcpExchange(Connector connector) {
    this.connector = connector;
  }

  @Override
  public AttemptOutcome attempt(int number, AttemptScope scope) {
    try {
      return connector.open(number, scope).isConnected() ? AttemptOutcome.holds() : scope.soFar();
    } catch (AttemptFailure failure) {
      return failure.outcome();
    }
  }
}
