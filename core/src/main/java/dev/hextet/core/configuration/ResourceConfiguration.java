package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the document has it: a block, or one instance of it.
 *
 * @param address its address
 * @param type its type
 * @param where the place of its name
 * @param attributes the expressions of its attributes and nested blocks, by name; every name is one
 *     that its type has and that can be set
 * @param dependencies the blocks that its expressions and its depends_on name; of an instance,
 *     those of their instances that it names
 * @param byInstance those of them of which it uses no more than single instances, each by a key
 * @param lifecycle its lifecycle block
 * @param timeouts its timeouts block
 * @param provider the key of the provider configuration that it is reached with: {@code aws}, or
 *     {@code aws.west} of one with an alias
 * @param repetition its count or for_each
 */
public record ResourceConfiguration(
    Address address,
    ResourceType type,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    SortedSet<Address> dependencies,
    Set<Address> byInstance,
    Lifecycle lifecycle,
    OperationTimeouts timeouts,
    String provider,
    @Nullable Repetition repetition)
    implements BlockConfiguration {

  public ResourceConfiguration {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(provider, "provider");
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
    byInstance = Set.copyOf(byInstance);
  }

  /** A block that stands for one resource. */
  public ResourceConfiguration(
      Address address,
      ResourceType type,
      SourceRange where,
      SortedMap<String, Expression> attributes,
      SortedSet<Address> dependencies,
      Lifecycle lifecycle,
      OperationTimeouts timeouts,
      String provider) {
    this(
        address,
        type,
        where,
        attributes,
        dependencies,
        Set.of(),
        lifecycle,
        timeouts,
        provider,
        null);
  }

  @Override
  public Optional<Repetition> repeated() {
    return Optional.ofNullable(repetition);
  }

  @Override
  public Stream<Expression> expressions() {
    return Stream.concat(attributes.values().stream(), lifecycle.expressions());
  }

  /**
   * One instance of it.
   *
   * @param needs the instances and blocks that it needs
   */
  public ResourceConfiguration at(Address instance, SortedSet<Address> needs) {
    return new ResourceConfiguration(
        instance,
        type,
        where,
        attributes,
        needs,
        byInstance,
        lifecycle,
        timeouts,
        provider,
        repetition);
  }
}
