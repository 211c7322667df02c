package dev.hextet.sandbox.fault;

/**
 * A deliberate fault.
 *
 * @param calls the calls that it strikes
 * @param effect its effect on them
 * @param strike runs when the fault strikes, on the thread of the call: after a call that is
 *     carried out, before any other. A test can end the client here
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
