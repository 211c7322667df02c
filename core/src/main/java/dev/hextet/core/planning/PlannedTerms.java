package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.resource.BlockInstances;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Evaluates the terms of a plan over its planned values before the first step, because an
 * impossible term would end the apply half-way.
 */
final class PlannedTerms implements Scope {
  private final Plan plan;
  private final Scope variables;
  private final Map<Address, SortedMap<Address, Value>> blocks = new HashMap<>();

  private PlannedTerms(
      Plan plan,
      Scope variables,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources) {
    this.plan = plan;
    this.variables = variables;
    plan.changes().stream()
        .filter(PlannedTerms::stays)
        .forEach(
            change -> put(change.address(), types.apply(change.type()).schema(), change.after()));
    plan.dataAttributes()
        .forEach(
            (address, attributes) ->
                put(address, sources.apply(address.type()).schema(), attributes));
    plan.reads()
        .forEach(
            read ->
                put(read.address(), sources.apply(read.address().type()).schema(), read.after()));
  }

  /**
   * Checks the terms of a plan with restored secrets.
   *
   * @param variables resolves references to anything but resources and data sources
   * @throws DiagnosticException if a term cannot be computed
   */
  static void check(
      Plan plan,
      Scope variables,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources) {
    new PlannedTerms(plan, variables, types, sources).check();
  }

  private static boolean stays(PlannedChange change) {
    return change.action() != Action.DELETE && change.action() != Action.FORGET;
  }

  private void put(Address address, Schema schema, Attributes attributes) {
    blocks
        .computeIfAbsent(address.whole(), block -> new TreeMap<>())
        .put(address, read(schema, attributes));
  }

  /** Returns the object that expressions read, with the types and block lengths of the schema. */
  private static Value read(Schema schema, Attributes attributes) {
    Map<String, Value> values = new TreeMap<>(schema.read(attributes).entries());
    for (Attribute<?> attribute : schema.attributes().values()) {
      if (values.get(attribute.name()) instanceof Value.Unknown unknown) {
        values.put(attribute.name(), attribute.unknown(unknown.term()));
      }
    }
    return Value.map(values);
  }

  private void check() {
    plan.changes().stream().filter(PlannedTerms::stays).forEach(this::check);
    plan.reads()
        .forEach(
            read -> {
              checkAll(read.address().toString(), read.arguments().values());
              check(read.terms().preconditions());
              check(read.terms().postconditions());
            });
    plan.outputs()
        .forEach(
            output -> {
              if (!output.isSealed()) {
                check("output." + output.name(), output.after());
              }
              check(output.preconditions());
            });
    check(plan.checks());
  }

  private void check(PlannedChange change) {
    checkAll(change.address().toString(), change.after().values());
    check(change.terms().preconditions());
    check(change.terms().postconditions());
  }

  private void check(List<PlannedCondition> conditions) {
    for (PlannedCondition condition : conditions) {
      check("a condition of " + condition.about(), condition.condition());
      check("a condition of " + condition.about(), condition.message());
    }
  }

  private void checkAll(String owner, Value.MapOf values) {
    values.entries().forEach((name, value) -> check(owner + "." + name, value));
  }

  private void check(String what, Value value) {
    if (value instanceof Value.Unknown unknown) {
      check(what, unknown.term());
    } else if (value instanceof Value.Sensitive sensitive) {
      if (!sensitive.isKnown()) {
        check(what, sensitive.term());
      }
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> check(what, item));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> check(what, member));
    }
  }

  private void check(String what, Term term) {
    try {
      Value unused = Terms.evaluate(term, this);
    } catch (DiagnosticException e) {
      throw damaged("the term of " + what + " cannot be computed");
    }
  }

  @Override
  public Value resolve(LocatedReferent reference) {
    if (reference.kind() != ReferentKind.RESOURCE && reference.kind() != ReferentKind.DATA) {
      return variables.resolve(reference);
    }
    SortedMap<Address, Value> instances = blocks.get(reference.address());
    if (instances == null) {
      throw damaged(reference.address() + " is neither planned nor recorded");
    }
    return BlockInstances.together(instances);
  }

  @Override
  public Optional<Value> item(LocatedReferent reference, Value key) {
    return InstanceKeys.of(key)
        .map(reference.address()::instance)
        .map(address -> blocks.getOrDefault(address.whole(), new TreeMap<>()).get(address));
  }

  private static DiagnosticException damaged(String why) {
    return PlanDiagnostic.PLAN_WITHOUT_STATE.with(why).exception();
  }
}
