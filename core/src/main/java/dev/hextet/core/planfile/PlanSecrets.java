package dev.hextet.core.planfile;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.BlockInstances;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gives a plan that was read the secrets back that its file does not hold: those that are live, and
 * those that the variables give again. Which calls a change needs can depend on them, so the calls
 * are derived once more, and must be those that were planned.
 */
public final class PlanSecrets {
  private final ObservedResources live;
  private final State state;
  private final Scope variables;
  private final Function<String, ResourceType> types;
  private final Function<String, DataSource> sources;
  private final SortedMap<Address, Attributes> dataAttributes;
  private final SortedMap<Address, PlannedChange> sealed;
  private final Map<Address, Set<Address>> blocks = new HashMap<>();
  private final Map<Address, PlannedChange> open = new HashMap<>();
  private final Set<Address> opening = new HashSet<>();

  private PlanSecrets(
      Plan plan,
      State state,
      Sealer sealer,
      ObservedState observed,
      Scope variables,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources) {
    this.live = new ObservedResources(state, sealer, observed, plan.imports(), types);
    this.state = state;
    this.variables = variables;
    this.types = types;
    this.sources = sources;
    this.dataAttributes = plan.dataAttributes();
    this.sealed = plan.changesByAddress();
    for (PlannedChange change : plan.changes()) {
      if (change.action() != Action.DELETE) {
        Address block = change.address().whole();
        blocks.computeIfAbsent(block, key -> new TreeSet<>()).add(change.address());
      }
    }
  }

  /**
   * Returns the plan as it was before it was written.
   *
   * @param plan the result of {@link PlanCodec#read}
   * @param state the prior state of the plan
   * @param sealer compares recorded digests
   * @param observed the observed state, equal to that at plan time
   * @param variables resolves references to anything but resources
   * @param types the type of a name; never null
   * @param sources the data source of a name; never null
   * @throws DiagnosticException if the calls differ from the planned ones
   */
  public static Plan restore(
      Plan plan,
      State state,
      Sealer sealer,
      ObservedState observed,
      Scope variables,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources) {
    if (plan.changes().stream().noneMatch(PlannedChange::isSensitive)) {
      return plan;
    }
    PlanSecrets secrets = new PlanSecrets(plan, state, sealer, observed, variables, types, sources);
    List<PlannedChange> changes =
        plan.changes().stream().map(change -> secrets.opened(change.address())).toList();
    List<Step> steps = plan.steps().stream().map(secrets::opened).toList();
    return plan.withResources(plan.resources().withChanges(changes))
        .withSchedule(plan.schedule().withSteps(steps));
  }

  private PlannedChange opened(Address address) {
    PlannedChange known = open.get(address);
    if (known != null) {
      return known;
    }
    PlannedChange change = sealed.get(address);
    if (change == null || !change.isSensitive() || !opening.add(address)) {
      return Optional.ofNullable(change)
          .orElseThrow(() -> new IllegalArgumentException("no change of " + address));
    }
    Attributes before = before(change);
    Attributes after = after(change, before);
    PlannedChange opened =
        change.withAttributes(
            change.attributes().withBefore(recognized(change, before, after)).withAfter(after));
    open.put(address, opened);
    return opened;
  }

  private Attributes before(PlannedChange change) {
    if (!change.before().values().isSensitive()) {
      return change.before();
    }
    return state
        .resource(change.address())
        .map(live::attributes)
        .map(seen -> filled(change.before(), seen))
        .orElse(change.before());
  }

  private Attributes recognized(PlannedChange change, Attributes before, Attributes after) {
    return state
        .resource(change.address())
        .map(record -> live.recognized(record, before, after))
        .orElse(before);
  }

  private static Attributes filled(Attributes sealed, Attributes seen) {
    SortedMap<String, Value> values = new TreeMap<>(sealed.values().entries());
    values.replaceAll((name, value) -> value.isSensitive() ? seen.values().get(name) : value);
    return new Attributes(new Value.MapOf(values));
  }

  private Attributes after(PlannedChange change, Attributes before) {
    Scope scope = new Opening(change.address(), filled(change.after(), before));
    SortedMap<String, Value> values = new TreeMap<>(change.after().values().entries());
    values.replaceAll(
        (name, value) ->
            value.isSensitive() ? canonical(change, name, opened(value, scope)) : value);
    return new Attributes(new Value.MapOf(values));
  }

  private Value canonical(PlannedChange change, String name, Value value) {
    return types
        .apply(change.type())
        .schema()
        .attribute(name)
        .map(attribute -> attribute.canonical(value, KindContext.NONE))
        .orElse(value);
  }

  private Value opened(Value value, Scope scope) {
    if (value instanceof Value.Sensitive sensitive) {
      return sensitive.isKnown() ? sensitive : evaluated(sensitive, scope);
    }
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(item -> opened(item, scope)).toList());
    }
    if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, opened(member, scope)));
      return new Value.MapOf(members);
    }
    return value;
  }

  /** Returns the value; a reference to a future resource is returned unchanged. */
  private static Value evaluated(Value.Sensitive sealed, Scope scope) {
    Value value = Terms.evaluate(sealed.term(), scope).unmarked();
    return value.isKnown() ? Value.sensitive(value, sealed.term()) : sealed;
  }

  /** Every resource as it will be; of its own secrets a resource can only keep those it has. */
  private final class Opening implements Scope {
    private final Address own;
    private final Attributes values;

    Opening(Address own, Attributes values) {
      this.own = own;
      this.values = values;
    }

    @Override
    public Value resolve(LocatedReferent reference) {
      if (reference.kind() == ReferentKind.DATA) {
        return data(reference);
      } else if (reference.kind() != ReferentKind.RESOURCE) {
        return variables.resolve(reference);
      }
      SortedMap<Address, Value> instances = new TreeMap<>();
      for (Address address : blocks.getOrDefault(reference.address(), Set.of())) {
        instances.put(address, resource(address));
      }
      return BlockInstances.together(instances);
    }

    @Override
    public Optional<Value> item(LocatedReferent reference, Value key) {
      return InstanceKeys.of(key)
          .map(reference.address()::instance)
          .filter(address -> sealed.containsKey(address))
          .map(this::resource);
    }

    /** Returns the result of a data source; a future result is returned unchanged. */
    private Value data(LocatedReferent reference) {
      SortedMap<Address, Value> instances = new TreeMap<>();
      dataAttributes.forEach(
          (address, attributes) -> {
            if (address.whole().equals(reference.address())) {
              Schema schema = sources.apply(address.type()).schema();
              instances.put(address, schema.read(attributes));
            }
          });
      return instances.isEmpty() ? Terms.unknown(reference) : BlockInstances.together(instances);
    }

    private Value resource(Address address) {
      Attributes after = address.equals(own) ? values : opened(address).after();
      return types.apply(address.type()).schema().read(after);
    }
  }

  private Step opened(Step step) {
    PlannedChange sealedChange = sealed.get(step.address());
    if (!(step instanceof Step.Change change)
        || sealedChange == null
        || !sealedChange.isSensitive()) {
      return step;
    }
    List<ApiCall> calls =
        PlanJsonSteps.derived(types, opened(change.address()), change.operation(), change.phase())
            .filter(derived -> PlanJsonSteps.same(derived, PlanJsonCalls.of(step.calls())))
            .orElseThrow(() -> notAsPlanned(step));
    return change.withCalls(calls);
  }

  private static DiagnosticException notAsPlanned(Step step) {
    return new DiagnosticException(
        PlanDiagnostic.OTHER_CALLS.with(step.id()).anywhere().about(step.address().toString()));
  }
}
