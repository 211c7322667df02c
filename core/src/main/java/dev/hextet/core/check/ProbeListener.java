package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.util.Optional;

/** A listener to the progress of probes. Its methods are called one at a time, in any thread. */
public interface ProbeListener {

  /**
   * An attempt has ended, and did not hold.
   *
   * @param name the name of the check
   * @param family the family of the attempt
   * @param attempts the number of attempts that began over this family
   * @param reason the result of the attempt, as a clause without a full stop
   */
  void waits(String name, Optional<AddressFamily> family, int attempts, String reason);

  /** The verdict over one family is known. */
  void ended(String name, ProbeResult result);

  /** Returns a listener without an effect. */
  static ProbeListener none() {
    return new ProbeListener() {
      @Override
      public void waits(String name, Optional<AddressFamily> family, int attempts, String reason) {}

      @Override
      public void ended(String name, ProbeResult result) {}
    };
  }
}
