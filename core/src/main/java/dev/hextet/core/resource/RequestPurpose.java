package dev.hextet.core.resource;

/** Purpose of a request, in the order of a run. */
public enum RequestPurpose {
  /** A read of a plan, before or after the apply. */
  PLAN,
  /** A call of the plan. */
  APPLY,
  /**
   * A read after a call: a wait condition, the verification of the result, or evidence for checks.
   */
  VERIFY,
  /** A read that determines the outcome of a call without an answer. */
  RECOVER,
  /** A call that destroys what the plan leaves, or a read after it. */
  DESTROY
}
