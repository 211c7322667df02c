package dev.hextet.core.plan;

/**
 * Weight of a rule that orders steps. Where rules contradict each other, the weaker one yields.
 * Stronger values come first.
 */
public enum RuleStrength {
  /** Never yields: without it, a call would fail or would use a value that does not exist yet. */
  REQUIRED,
  /** Yields to required rules only. A dropped deletion is an error in the document. */
  STRONG,
  /** Protects the resources that use another one while it changes. */
  MEDIUM,
  /** Avoids a retry or a second apply. */
  WEAK
}
