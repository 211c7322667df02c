package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.DataSource;
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
 * A {@code data} block, or one instance of it.
 *
 * @param address its address
 * @param source the data source
 * @param where the place of its name
 * @param attributes the expressions of its arguments, by name; each name is a settable attribute of
 *     the source
 * @param dependencies the blocks in its expressions and its depends_on; for an instance, the
 *     instances that it names
 * @param byInstance those of them of which it uses only single instances, by a key
 * @param after the blocks in its depends_on: while one of them has changes, it is not read
 * @param lifecycle its conditions
 * @param provider the key of its provider configuration
 * @param repetition its count or for_each
 */
public record DataConfiguration(
    Address address,
    DataSource source,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    SortedSet<Address> dependencies,
    Set<Address> byInstance,
    Set<Address> after,
    Lifecycle lifecycle,
    String provider,
    @Nullable Repetition repetition)
    implements BlockConfiguration {

  public DataConfiguration {
    Objects.requireNonNull(address, "address");
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
    byInstance = Set.copyOf(byInstance);
    Objects.requireNonNull(provider, "provider");
    after = Set.copyOf(after);
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
  public DataConfiguration at(Address instance, SortedSet<Address> needs) {
    return new DataConfiguration(
        instance,
        source,
        where,
        attributes,
        needs,
        byInstance,
        after,
        lifecycle,
        provider,
        repetition);
  }
}
