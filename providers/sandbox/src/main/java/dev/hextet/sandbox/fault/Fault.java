package dev.hextet.sandbox.fault;

/**
 * Something that goes wrong on purpose.
 *
 * @param calls which calls it strikes
 * @param effect what becomes of them
 * @param strike is run when it strikes, on the call's thread: before the call is carried out if it
 *     never is, else after. A test can end the client here
 */
public record Fault(Calls calls, Effect effect, Runnable strike) {

  public Fault(Calls calls, Effect effect) {
    this(calls, effect, () -> {});
  }

  /** The same, with something to be run when it strikes. */
  public Fault striking(Runnable other) {
    return new Fault(calls, effect, other);
  }
}
