package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeNotes;
import dev.hextet.core.plan.ChangePlacement;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedLifecycle;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.ResourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Creates changes from proposals, and from records that are no longer desired. */
final class Changes {
  private final PlannerInputs inputs;
  private final ObservedResources live;
  private final CheckContext world;
  private final PlannedDependencies dependencies;
  private final Set<Address> createFirst;

  Changes(
      PlannerInputs inputs,
      ObservedResources live,
      CheckContext world,
      PlannedDependencies dependencies,
      Set<Address> createFirst) {
    this.inputs = inputs;
    this.live = live;
    this.world = world;
    this.dependencies = dependencies;
    this.createFirst = createFirst;
  }

  List<PlannedChange> all(SortedMap<Address, Proposal> proposals) {
    List<PlannedChange> changes = new ArrayList<>();
    proposals.values().forEach(proposal -> changes.add(wanted(proposal)));
    for (ResourceRecord record : inputs.state().records()) {
      if (!proposals.containsKey(record.address()) && live.record(record.address()).isPresent()) {
        changes.add(unwanted(record));
      }
    }
    return changes;
  }

  private PlannedChange wanted(Proposal proposal) {
    Action action = action(proposal);
    PlannedLifecycle lifecycle = lifecycle(proposal);
    return new PlannedChange(
        proposal.address(),
        action,
        proposal.record().map(ResourceRecord::id).orElse(""),
        proposal.attributes(),
        new ChangePlacement(
            placement(proposal, action),
            proposal.record().map(inputs.placements()::of).orElse(proposal.placement())),
        lifecycle,
        new ChangeNotes(
            irreversible(proposal.wanted().type().schema(), action, proposal),
            lifecycle.guard() && action.deletes(),
            former(proposal).map(List::of).orElse(proposal.triggers())));
  }

  /** The desired settings; a refresh-only plan keeps the recorded ones. */
  private PlannedLifecycle lifecycle(Proposal proposal) {
    PlannedLifecycle desired =
        new PlannedLifecycle(
            proposal.wanted().lifecycle().preventDestroy(),
            proposal.configured(),
            dependencies.of(proposal.address()),
            proposal.terms());
    return proposal
        .record()
        .filter(record -> inputs.mode() == PlanMode.REFRESH_ONLY)
        .map(record -> recorded(record).withTerms(desired.terms().withTimeouts(record.timeouts())))
        .orElse(desired);
  }

  /** The resource that an imported one is a part of up to now. */
  private Optional<String> former(Proposal proposal) {
    return inputs.imports().contains(proposal.address()) && !proposal.replace()
        ? proposal
            .wanted()
            .type()
            .partOf(proposal.after(), world)
            .map(part -> part.whole().toString())
        : Optional.empty();
  }

  /** Returns the placement; an unchanged resource keeps its own. */
  private ProviderPlacement placement(Proposal proposal, Action action) {
    return proposal
        .record()
        .filter(record -> action == Action.NO_OP)
        .map(inputs.placements()::of)
        .orElse(proposal.placement());
  }

  private Action action(Proposal proposal) {
    if (inputs.mode() == PlanMode.REFRESH_ONLY) {
      return Action.NO_OP;
    } else if (proposal.isNew()) {
      return Action.CREATE;
    } else if (proposal.replace()) {
      return createFirst.contains(proposal.address()) ? Action.CREATE_THEN_DELETE : Action.REPLACE;
    }
    if (!proposal.changed().isEmpty()) {
      return Action.UPDATE;
    }
    return inputs.imports().contains(proposal.address()) ? Action.IMPORT : Action.NO_OP;
  }

  private PlannedChange unwanted(ResourceRecord record) {
    Attributes before = live.own(record, Attributes.EMPTY);
    Schema schema = inputs.types().apply(record.address().type()).schema();
    Optional<Address> part = part(record, before);
    Action action = part.isPresent() ? Action.FORGET : unwantedAction(record);
    boolean keep = action == Action.NO_OP;
    boolean loses = action == Action.DELETE;
    return new PlannedChange(
        record.address(),
        action,
        record.id(),
        AttributeChange.between(before, keep ? before : Attributes.EMPTY),
        ChangePlacement.at(inputs.placements().of(record)),
        recorded(record),
        new ChangeNotes(
            loses ? losses(schema, before) : List.of(),
            record.guard() && loses,
            part.stream().map(Address::toString).toList()));
  }

  /** Settings that stay as they are recorded. */
  static PlannedLifecycle recorded(ResourceRecord record) {
    return new PlannedLifecycle(
        record.guard(),
        record.configured(),
        record.dependencies(),
        ChangeSettings.of(record.timeouts()));
  }

  /** The wanted resource that takes it over. */
  private Optional<Address> part(ResourceRecord record, Attributes before) {
    return inputs.mode() == PlanMode.NORMAL && !record.address().isDeposed()
        ? inputs.types().apply(record.address().type()).remainsIn(before, world)
        : Optional.empty();
  }

  private Action unwantedAction(ResourceRecord record) {
    if (inputs.mode() == PlanMode.REFRESH_ONLY) {
      return Action.NO_OP;
    }
    return inputs.configuration().refactoring().forgets(record.address()).isPresent()
        ? Action.FORGET
        : Action.DELETE;
  }

  private static List<String> irreversible(Schema schema, Action action, Proposal proposal) {
    if (action.deletes()) {
      return losses(schema, proposal.before());
    }
    List<String> sentences = new ArrayList<>();
    for (Attribute<?> attribute : schema.attributes().values()) {
      boolean lost =
          proposal.before().has(attribute)
              && !proposal.before().value(attribute).equals(proposal.after().value(attribute));
      if (action == Action.UPDATE && lost && !attribute.irreversible().isEmpty()) {
        sentences.add(attribute.irreversible());
      }
    }
    return sentences;
  }

  /** Returns the values that are irretrievably lost with a resource. */
  private static List<String> losses(Schema schema, Attributes before) {
    List<String> sentences = new ArrayList<>();
    for (Attribute<?> attribute : schema.attributes().values()) {
      if (!attribute.irreversible().isEmpty() && before.has(attribute)) {
        sentences.add(attribute.irreversible());
      }
    }
    return sentences;
  }
}
