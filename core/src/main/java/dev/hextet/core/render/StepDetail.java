package dev.hextet.core.render;

/** The amount of detail on the steps of a plan. */
public enum StepDetail {
  /** No list of steps. */
  NONE,
  /** The steps in order, with their calls. */
  CALLS,
  /** The steps in order, with their calls and the reason of each wait. */
  REASONS
}
