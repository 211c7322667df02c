package dev.hextet.core.plan;

/** What a plan is for. */
public enum PlanMode {
  /** To make the world as the document says. */
  NORMAL,
  /** To destroy all that was recorded. */
  DESTROY,
  /** To record what is there, and change nothing. */
  REFRESH_ONLY
}
