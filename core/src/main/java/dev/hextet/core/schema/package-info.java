/**
 * What resource types are made of: attributes with a kind (how a value is read, normalised,
 * compared and shown), a presence (what leaving it out means) and what a change of it costs. Data
 * only; nothing here knows a cloud.
 */
@NullMarked
package dev.hextet.core.schema;

import org.jspecify.annotations.NullMarked;
