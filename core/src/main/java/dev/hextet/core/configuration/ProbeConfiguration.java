package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A probe of a {@code check} block.
 *
 * @param name its name, which is unique in a document: {@code check.web.http}, or {@code
 *     check.web.http[1]} for the second one of a list
 * @param kind its kind
 * @param arguments the expressions of its arguments, by name
 * @param references the blocks in its expressions, through local values as well
 * @param where the place of its keyword
 */
public record ProbeConfiguration(
    String name,
    ProbeKind kind,
    SortedMap<String, Expression> arguments,
    SortedSet<Address> references,
    SourceRange where) {

  public ProbeConfiguration {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    references = Collections.unmodifiableSortedSet(new TreeSet<>(references));
  }

  /** Returns the same probe in an instance of its module. */
  ProbeConfiguration within(ModulePath instance) {
    return new ProbeConfiguration(instance + "." + name, kind, arguments, references, where);
  }

  /** Returns a copy with other references. */
  public ProbeConfiguration withReferences(SortedSet<Address> changed) {
    return new ProbeConfiguration(name, kind, arguments, changed, where);
  }

  /** Returns the places of the arguments. */
  public AttributePlaces places() {
    return new AttributePlaces(name, arguments, where);
  }
}
