package dev.hextet.core.check;

/** The verdict on a probe over one family. */
public sealed interface ProbeVerdict {

  /** The service answered as expected. */
  record Holds() implements ProbeVerdict {}

  /**
   * The service did not answer as expected within the time.
   *
   * @param reason the most conclusive of the last outcomes, as a clause without a full stop
   */
  record Fails(String reason) implements ProbeVerdict {}

  /**
   * This machine cannot test the service: it has no address or no route of the family, nothing
   * answers over the family, or the run was stopped.
   *
   * @param reason the proof, as a clause without a full stop
   */
  record Untestable(String reason) implements ProbeVerdict {}
}
