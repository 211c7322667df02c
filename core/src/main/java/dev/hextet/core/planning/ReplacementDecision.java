package dev.hextet.core.planning;

import java.util.List;

/**
 * A decision on the replacement of a resource.
 *
 * @param replace true if it is replaced
 * @param triggers the references in replace_triggered_by that replace it
 */
record ReplacementDecision(boolean replace, List<String> triggers) {
  /** The resource is not replaced. */
  static final ReplacementDecision NONE = new ReplacementDecision(false, List.of());
}
