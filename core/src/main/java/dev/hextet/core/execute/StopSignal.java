package dev.hextet.core.execute;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a run to begin no further step; those that run end and are recorded. */
public final class StopSignal {
  private final AtomicBoolean requested = new AtomicBoolean();

  public void request() {
    requested.set(true);
  }

  public boolean isRequested() {
    return requested.get();
  }
}
