/**
 * The writer of reports for pull requests: the layout of a {@link
 * dev.hextet.core.render.PlanReport} in GitHub's Markdown, within a size limit.
 */
@NullMarked
package dev.hextet.core.render.markdown;

import org.jspecify.annotations.NullMarked;
