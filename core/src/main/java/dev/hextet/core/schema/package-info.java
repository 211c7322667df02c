/**
 * Schemas of resource types: attributes with a kind (reading, canonical form, comparison and
 * display of a value), a presence (the effect of omission) and the effect of a change. Data only,
 * independent of any cloud.
 */
@NullMarked
package dev.hextet.core.schema;

import org.jspecify.annotations.NullMarked;
