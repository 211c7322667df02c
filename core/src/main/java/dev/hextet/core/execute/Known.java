package dev.hextet.core.execute;

import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.ExpressionParser;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.resource.Address;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What is known of all resources by now, and what planned values come to with it. Grows while steps
 * end.
 */
public final class Known {
  private final ConcurrentMap<Address, Value> resources = new ConcurrentHashMap<>();
  private final Scope variables;

  /**
   * @param variables resolves everything that is not a resource
   */
  public Known(Scope variables) {
    this.variables = variables;
  }

  /** From now on, the resource is known to be so. */
  public void put(Address address, Attributes attributes) {
    resources.put(address, attributes.values());
  }

  void remove(Address address) {
    resources.remove(address);
  }

  /**
   * A value with every unknown part replaced by what it came to. Sensitive parts stay marked; null
   * members of maps are left out.
   *
   * @param self what {@code self} is in it
   */
  public Value resolve(Value value, Value.MapOf self) {
    if (value instanceof Value.Unknown unknown) {
      return evaluate(unknown.expression(), self);
    } else if (value instanceof Value.Sensitive sensitive) {
      return sensitive.value().isKnown()
          ? sensitive
          : Value.sensitive(
              evaluate(sensitive.expression(), self).unmarked(), sensitive.expression());
    } else if (value instanceof Value.ListOf list) {
      return list(list, self);
    } else if (value instanceof Value.MapOf map) {
      return map(map, self);
    }
    return value;
  }

  Value.ListOf list(Value.ListOf list, Value.MapOf self) {
    return Value.list(list.items().stream().map(item -> resolve(item, self)).toList());
  }

  Value.MapOf map(Value.MapOf map, Value.MapOf self) {
    Map<String, Value> resolved = new TreeMap<>();
    map.entries()
        .forEach(
            (name, member) -> {
              Value known = resolve(member, self);
              if (!known.isNull()) {
                resolved.put(name, known);
              }
            });
    return Value.map(resolved);
  }

  /** All of them resolved. */
  List<Value> all(List<Value> values, Value.MapOf self) {
    return values.stream().map(value -> resolve(value, self)).toList();
  }

  private Value evaluate(String expression, Value.MapOf self) {
    return new Evaluator().evaluate(ExpressionParser.expression(expression), scope(self)).data();
  }

  private Scope scope(Value.MapOf self) {
    return reference ->
        switch (reference.kind()) {
          case SELF -> self;
          case RESOURCE -> resource(reference);
          default -> variables.resolve(reference);
        };
  }

  private Value resource(Reference reference) {
    Value found = resources.get(Address.of(reference.type(), reference.name()));
    if (found == null) {
      throw new IllegalStateException(reference.type() + "." + reference.name() + " is not there");
    }
    return found;
  }
}
