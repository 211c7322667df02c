/**
 * The desired state: typed resources and data sources whose expressions are parsed and whose
 * references are checked, outputs, checks and provider settings. Immutable data. The stage {@code
 * resolve} produces it; nothing here reads a document or evaluates an expression.
 */
@NullMarked
package dev.hextet.core.configuration;

import org.jspecify.annotations.NullMarked;
