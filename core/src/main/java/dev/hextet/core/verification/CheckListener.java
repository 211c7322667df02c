package dev.hextet.core.verification;

import dev.hextet.core.check.ProbeListener;

/** A listener to the progress of checks. No text contains a sensitive value. */
public interface CheckListener extends ProbeListener {

  /**
   * A probe is about to be sent.
   *
   * @param name its name
   * @param destination its destination as people write it
   */
  void started(String name, String destination);
}
