package dev.hextet.probe;

/** The end of an attempt before its answer. */
final class AttemptFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient AttemptOutcome outcome;

  AttemptFailure(AttemptOutcome outcome) {
    super(outcome.reason());
    this.outcome = outcome;
  }

  AttemptOutcome outcome() {
    return outcome;
  }
}
