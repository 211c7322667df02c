package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A resource before its references are followed.
 *
 * @param attributes the expressions, by name
 * @param dependsOn the addresses in its {@code depends_on}
 */
record ResourceDraft(
    Address address,
    ResourceType type,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    List<Scalar> dependsOn,
    Lifecycle lifecycle,
    OperationTimeouts timeouts) {

  ResourceConfiguration configuration(SortedSet<Address> dependencies) {
    return new ResourceConfiguration(
        address, type, where, attributes, dependencies, lifecycle, timeouts);
  }
}
