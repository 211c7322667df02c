/**
 * The writer of reports and states for terminals: the layout of a {@link
 * dev.hextet.core.render.PlanReport} in Terraform's form, emphasis, and final messages.
 */
@NullMarked
package dev.hextet.core.render.text;

import org.jspecify.annotations.NullMarked;
