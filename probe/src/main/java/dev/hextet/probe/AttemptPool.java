package dev.hextet.probe;

import java.util.Optional;

/** The attempts of one race, and its clock. */
interface AttemptPool {

  /** Returns the time in nanoseconds since an arbitrary moment. */
  long now();

  /** Begins an attempt. */
  void start(int number);

  /** Ends an attempt that runs. */
  void cancel(int number);

  /** Returns the outcome that a running attempt has if it is cancelled now. */
  AttemptOutcome soFar(int number);

  /** Waits until an attempt ends, at most until a time; empty if none has ended. */
  Optional<Ended> next(long until);

  /** An attempt that ended by itself. */
  record Ended(int number, AttemptOutcome outcome) {}
}
