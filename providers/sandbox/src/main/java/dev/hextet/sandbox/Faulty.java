package dev.hextet.sandbox;

import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import dev.hextet.sandbox.fault.PendingFaults;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.world.ChangeFate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies faults to the calls that they strike. If several faults strike one call, all their delays
 * and fates hold, and the first that has an answer gives it.
 */
final class Faulty implements RequestHandler {

  /** Waits on the thread of the call, while other calls proceed. */
  @FunctionalInterface
  interface Pause {
    void last(Duration time);
  }

  private final Ec2 ec2;
  private final PendingFaults faults;
  private final Pause pause;

  Faulty(Ec2 ec2, PendingFaults faults, Pause pause) {
    this.ec2 = ec2;
    this.faults = faults;
    this.pause = pause;
  }

  @Override
  public ApiAnswer answer(ApiRequest query) {
    List<Fault> striking = faults.strike(query.action());
    striking.stream()
        .map(fault -> fault.effect().delay())
        .filter(time -> !time.isZero())
        .forEach(pause::last);
    String requestId = UUID.randomUUID().toString();
    Optional<ApiAnswer> spoilt =
        striking.stream().flatMap(f -> f.effect().answer(requestId).stream()).findFirst();
    boolean made = striking.stream().allMatch(fault -> fault.effect().made());
    Optional<ApiAnswer> real =
        made ? Optional.of(ec2.answer(query, fate(striking))) : Optional.empty();
    striking.forEach(fault -> fault.strike().run());
    return spoilt.or(() -> real).orElseThrow();
  }

  private static ChangeFate fate(List<Fault> striking) {
    return striking.stream()
        .map(Fault::effect)
        .map(Effect::fate)
        .reduce(ChangeFate.NORMAL, ChangeFate::and);
  }

  /** Sleeps, until the sandbox is closed at the latest. */
  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
