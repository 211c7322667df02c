package dev.hextet.probe;

import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.net.AddressFamily;
import java.util.Optional;

/** Calls a listener one event at a time. */
final class SerialListener implements ProbeListener {
  private final ProbeListener listener;

  SerialListener(ProbeListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void waits(
      String name, Optional<AddressFamily> family, int attempts, String reason) {
    listener.waits(name, family, attempts, reason);
  }

  @Override
  public synchronized void ended(String name, ProbeResult result) {
    listener.ended(name, result);
  }
}
