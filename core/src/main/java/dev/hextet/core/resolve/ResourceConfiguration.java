package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource as the document has it.
 *
 * @param address its address
 * @param type its type
 * @param where the place of its name
 * @param attributes the expressions of its attributes and nested blocks, by name; every name is one
 *     that its type has and that can be set
 * @param dependencies the resources that its expressions and its depends_on name
 * @param lifecycle its lifecycle block
 * @param timeouts its timeouts block
 * @param provider the key of the provider configuration that it is reached with: {@code aws}, or
 *     {@code aws.west} of one with an alias
 */
public record ResourceConfiguration(
    Address address,
    ResourceType type,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    SortedSet<Address> dependencies,
    Lifecycle lifecycle,
    OperationTimeouts timeouts,
    String provider) {

  public ResourceConfiguration {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(provider, "provider");
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
  }

  /** The place of an attribute's value, or of the resource if the attribute is not set. */
  public SourceRange placeOf(String attribute) {
    Expression expression = attributes.get(attribute);
    SourceRange place = expression == null ? null : expression.range();
    return place == null ? where : place;
  }
}
