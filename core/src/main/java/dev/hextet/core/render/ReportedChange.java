package dev.hextet.core.render;

import dev.hextet.core.plan.Action;

/**
 * A change of a resource in a report.
 *
 * @param block the changed attributes
 * @param action the action on the resource
 * @param irreversible true if the change cannot be undone
 * @param blocked true if {@code prevent_destroy} rejects it
 */
public record ReportedChange(
    RenderedBlock block, Action action, boolean irreversible, boolean blocked) {}
