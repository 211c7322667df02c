package dev.hextet.probe;

import java.util.Optional;

/** Decides whether this machine is at fault where a destination does not answer. */
interface Judge {

  /** The state of a judgement. */
  enum State {
    /** The judgement is not known yet. */
    PENDING,
    /** The machine is at fault. */
    MACHINE,
    /** The destination is at fault, or nothing can decide. */
    DESTINATION
  }

  /** Begins the judgement on an outcome if it has not begun, and returns its state at once. */
  State state(AttemptOutcome outcome);

  /** Returns the proof that the machine is at fault, as a clause; present in that state only. */
  Optional<String> proof(AttemptOutcome outcome);

  /** Returns the judge that holds each destination responsible. */
  static Judge none() {
    return new Judge() {
      @Override
      public State state(AttemptOutcome outcome) {
        return State.DESTINATION;
      }

      @Override
      public Optional<String> proof(AttemptOutcome outcome) {
        return Optional.empty();
      }
    };
  }
}
