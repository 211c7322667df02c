/**
 * Plans as data: the change of each resource, the ordered steps, drift and outputs. This package
 * imports no stage.
 */
@NullMarked
package dev.hextet.core.plan;

import org.jspecify.annotations.NullMarked;
