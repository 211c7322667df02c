package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resource.BlockInstances;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The known values of all resources and data sources, and the evaluation of planned values over
 * them. Grows as steps end.
 */
public final class EvaluationContext {
  private final ConcurrentMap<Address, Value> resources = new ConcurrentHashMap<>();
  private final ConcurrentMap<Address, SortedSet<Address>> blocks = new ConcurrentHashMap<>();
  private final ConcurrentMap<Address, PinnedResult> choices = new ConcurrentHashMap<>();
  private final ConcurrentMap<Address, Diagnostic> failures = new ConcurrentSkipListMap<>();
  private final Scope variables;

  /**
   * @param variables resolves everything that is not a resource
   */
  public EvaluationContext(Scope variables) {
    this.variables = variables;
  }

  /** From now on, the resource is known to be so, as its schema has expressions read it. */
  public void put(Address address, Value.MapOf read) {
    resources.put(address, read);
    blocks.computeIfAbsent(address.whole(), block -> new ConcurrentSkipListSet<>()).add(address);
  }

  /** Adds a result that was read for the plan, with the secrets that the saved plan omits. */
  void putData(Address data, Value.MapOf read) {
    Map<String, Value> values = new TreeMap<>(read.entries());
    values.replaceAll(
        (name, value) -> value.isKnown() ? value : resolve(value, Value.map(Map.of())));
    put(data, Value.map(values));
  }

  /**
   * Returns the result of a data source or the known attributes of a resource; empty without any.
   */
  public Value.MapOf attributes(Address address) {
    return resources.get(address) instanceof Value.MapOf known ? known : Value.map(Map.of());
  }

  /** Records the failure of a data source of a check. Its result stays unknown. */
  void fail(Address data, Diagnostic problem) {
    failures.put(data, problem.as(Severity.WARNING).about(data.toString()));
  }

  /** Returns the failures of data sources of checks, as warnings sorted by address. */
  public List<Diagnostic> failures() {
    return List.copyOf(failures.values());
  }

  /** A data source has made a choice that it is to keep. */
  void choose(Address data, PinnedResult choice) {
    choices.put(data, choice);
  }

  /** The choices that were made. */
  public SortedMap<Address, PinnedResult> choices() {
    return new TreeMap<>(choices);
  }

  void remove(Address address) {
    resources.remove(address);
    blocks.getOrDefault(address.whole(), new TreeSet<>()).remove(address);
  }

  /**
   * Returns a value in which each unknown part is replaced by its value. Sensitive parts stay
   * marked; null members of maps are removed.
   *
   * @param self the value of {@code self}
   */
  public Value resolve(Value value, Value.MapOf self) {
    return new Resolving(self, false).value(value);
  }

  /** The same for a value of the document's own, in which null members stay. */
  public Value resolveWhole(Value value) {
    return new Resolving(Value.map(Map.of()), true).value(value);
  }

  Value.ListOf list(Value.ListOf list, Value.MapOf self) {
    return new Resolving(self, false).list(list);
  }

  Value.MapOf map(Value.MapOf map, Value.MapOf self) {
    return new Resolving(self, false).map(map);
  }

  /** Replaces unknown parts. */
  private final class Resolving {
    private final Value.MapOf self;
    private final boolean nulls;

    /**
     * @param nulls true to keep null members of maps
     */
    Resolving(Value.MapOf self, boolean nulls) {
      this.self = self;
      this.nulls = nulls;
    }

    Value value(Value value) {
      if (value instanceof Value.Unknown unknown) {
        return evaluate(unknown.term(), self);
      } else if (value instanceof Value.Sensitive sensitive) {
        return sensitive.value().isKnown() ? sensitive : secret(sensitive);
      } else if (value instanceof Value.ListOf list) {
        return list(list);
      }
      return value instanceof Value.MapOf map ? map(map) : value;
    }

    private Value secret(Value.Sensitive sensitive) {
      return Value.sensitive(evaluate(sensitive.term(), self).unmarked(), sensitive.term());
    }

    Value.ListOf list(Value.ListOf list) {
      return Value.list(list.items().stream().map(this::value).toList());
    }

    Value.MapOf map(Value.MapOf map) {
      Map<String, Value> resolved = new TreeMap<>();
      map.entries().forEach((name, member) -> resolved.put(name, value(member)));
      if (!nulls) {
        resolved.values().removeIf(Value::isNull);
      }
      return Value.map(resolved);
    }
  }

  /** All of them resolved. */
  List<Value> all(List<Value> values, Value.MapOf self) {
    return values.stream().map(value -> resolve(value, self)).toList();
  }

  private Value evaluate(Term term, Value.MapOf self) {
    return Terms.evaluate(term, scope(self)).data();
  }

  private Scope scope(Value.MapOf self) {
    return new Scope() {
      @Override
      public Value resolve(LocatedReferent reference) {
        return switch (reference.kind()) {
          case SELF -> self;
          case RESOURCE, DATA -> block(reference);
          default -> variables.resolve(reference);
        };
      }

      @Override
      public Optional<Value> item(LocatedReferent reference, Value key) {
        return InstanceKeys.of(key).map(reference.address()::instance).map(resources::get);
      }
    };
  }

  private Value block(LocatedReferent reference) {
    Address block = reference.address();
    if (failures.containsKey(block)) {
      return Terms.unknown(reference);
    }
    SortedMap<Address, Value> instances = new TreeMap<>();
    for (Address address : blocks.getOrDefault(block, new TreeSet<>())) {
      Value value = resources.get(address);
      if (value != null && !address.isDeposed()) {
        instances.put(address, value);
      }
    }
    return BlockInstances.together(instances);
  }
}
