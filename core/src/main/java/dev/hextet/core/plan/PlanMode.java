package dev.hextet.core.plan;

/** Purpose of a plan. */
public enum PlanMode {
  /** Reach the desired state. */
  NORMAL,
  /** To destroy all that was recorded. */
  DESTROY,
  /** Record the live resources, and change nothing. */
  REFRESH_ONLY
}
