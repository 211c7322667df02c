package dev.hextet.probe;

import dev.hextet.core.check.DnsRecordType;
import java.io.IOException;

/**
 * A query for the root of DNS. It holds if a name server of this machine answers. A server without
 * a network of its own reports a failure or a refusal.
 */
final class NameServiceExchange implements Exchange {
  private static final String ROOT = ".";
  private static final AttemptOutcome NO_ANSWER =
      AttemptOutcome.of(AttemptOutcome.Kind.UNRESOLVED, "no name server of this machine answers");

  @Override
  public AttemptOutcome attempt(int number, AttemptScope scope) {
    scope.expect(NO_ANSWER);
    try {
      int code = DnsExchange.ask(ROOT, DnsRecordType.NS, number, scope).code();
      return code == DnsMessage.NO_ERROR || code == DnsMessage.NAME_ERROR
          ? AttemptOutcome.holds()
          : NO_ANSWER;
    } catch (IOException unanswered) {
      return NO_ANSWER;
    }
  }

  /** Returns the query, or one that holds if the name servers of this machine are unknown. */
  static Exchange ofMachine() {
    return NameServers.areListed()
        ? new NameServiceExchange()
        : (number, scope) -> AttemptOutcome.holds();
  }
}
