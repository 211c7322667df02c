package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans imports of existing resources. A resource is planned as if it were recorded, with only its
 * id: attributes of the document are compared with the live ones, and the rest stays.
 */
public final class ImportPlanner {
  private final Configuration wanted;
  private final ProviderPlacements placements;
  private final Function<String, ResourceType> types;
  private final Diagnostics problems;

  private ImportPlanner(
      Configuration wanted,
      ProviderPlacements placements,
      Function<String, ResourceType> types,
      Diagnostics problems) {
    this.wanted = wanted;
    this.placements = placements;
    this.types = types;
    this.problems = problems;
  }

  /**
   * Returns records of the resources to import. An imported resource is not imported again.
   *
   * @param state the state, under the present addresses of the document
   * @throws dev.hextet.core.diag.DiagnosticException if an id is invalid, or its resource is
   *     recorded elsewhere
   */
  public static List<ResourceRecord> of(
      Configuration wanted,
      State state,
      ProviderPlacements placements,
      Function<String, ResourceType> types) {
    Diagnostics problems = new Diagnostics();
    ImportPlanner imports = new ImportPlanner(wanted, placements, types, problems);
    List<ResourceRecord> known = new ArrayList<>(state.records());
    List<ResourceRecord> records = new ArrayList<>();
    for (Import block : wanted.refactoring().imports()) {
      imports
          .id(block)
          .flatMap(id -> imports.record(block, id))
          .filter(record -> imports.isNew(block, record, known))
          .ifPresent(
              record -> {
                known.add(record);
                records.add(record);
              });
    }
    problems.throwIfErrors();
    return records;
  }

  /**
   * Reports invalid ids among those that are known without a cloud, and imports without a desired
   * or a live resource.
   *
   * @param desired the addresses of the desired resources
   */
  static void check(
      PlannerInputs inputs, Set<Address> desired, ObservedResources live, Diagnostics problems) {
    Configuration wanted = inputs.configuration();
    ImportPlanner imports =
        new ImportPlanner(wanted, inputs.placements(), inputs.types(), problems);
    for (Import block : wanted.refactoring().imports()) {
      if (imports.value(block).isKnown()) {
        Optional<ResourceRecord> unused =
            imports.id(block).flatMap(id -> imports.record(block, id));
      }
    }
    for (Import block : wanted.refactoring().imports()) {
      if (!desired.contains(block.to())) {
        imports.wrong(block, PlanDiagnostic.IMPORT_WITHOUT_INSTANCE.with(block.to()));
      } else if (inputs.imports().contains(block.to()) && live.record(block.to()).isEmpty()) {
        imports.wrong(block, PlanDiagnostic.IMPORT_NOT_FOUND.with(block.to()));
      }
    }
  }

  /** Returns records of the resources that a plan imports. */
  public static List<ResourceRecord> of(Plan plan, Function<String, ResourceType> types) {
    return plan.changes().stream()
        .filter(change -> plan.imports().contains(change.address()))
        .map(change -> record(change.address(), change.id(), change.former(), types))
        .toList();
  }

  /** Determines whether the resource is not recorded yet. */
  private boolean isNew(Import block, ResourceRecord record, List<ResourceRecord> known) {
    boolean found = false;
    for (ResourceRecord other : known) {
      boolean here = other.address().equals(block.to());
      boolean same = isSame(record, other);
      if (here && !same) {
        wrong(block, PlanDiagnostic.IMPORT_OF_ANOTHER_ID.with(block.to(), other.id(), record.id()));
      } else if (same && !here) {
        wrong(block, PlanDiagnostic.IMPORT_OF_MANAGED_OBJECT.with(record.id(), other.address()));
      }
      found |= here || same;
    }
    return !found;
  }

  /** Determines whether two records are about one resource, by its id or by a unique value. */
  private boolean isSame(ResourceRecord imported, ResourceRecord other) {
    if (!imported.address().type().equals(other.address().type())
        || !imported.region().equals(other.region())) {
      return false;
    }
    return imported.id().equals(other.id())
        || types.apply(imported.address().type()).unique().stream()
            .anyMatch(key -> key.stream().allMatch(part -> isEqual(part, imported, other)));
  }

  private static boolean isEqual(Attribute<?> part, ResourceRecord imported, ResourceRecord other) {
    Value reported = imported.attributes().get(part.name());
    return !reported.isNull() && reported.equals(other.attributes().get(part.name()));
  }

  private Optional<ResourceRecord> record(Import block, String id) {
    ResourceConfiguration resource = wanted.resources().get(block.to().whole());
    if (resource == null) {
      return Optional.empty();
    }
    ProviderPlacement placement = placements.of(resource.provider());
    ResourceType type = types.apply(block.to().type());
    if (type.imported(id, placement).isEmpty()) {
      wrong(block, PlanDiagnostic.INVALID_IMPORT_ID.with(id, block.to().type(), type.importForm()));
      return Optional.empty();
    }
    return Optional.of(record(block.to(), id, placement, types));
  }

  private Value value(Import block) {
    return new Evaluator()
        .evaluate(block.id(), wanted.scopes(Terms::unknown).of(block.module()))
        .unmarked();
  }

  private Optional<String> id(Import block) {
    Value id = value(block);
    Optional<String> text = id.asText().filter(written -> !written.isBlank());
    if (!id.isKnown()) {
      wrong(block, PlanDiagnostic.UNKNOWN_IMPORT_ID.with());
    } else if (text.isEmpty()) {
      wrong(block, PlanDiagnostic.EMPTY_IMPORT_ID.with());
    }
    return text;
  }

  static ResourceRecord record(
      Address to, String id, ProviderPlacement placement, Function<String, ResourceType> types) {
    ResourceType type = types.apply(to.type());
    ResourceRecord bare =
        ResourceRecord.start(
            to,
            id,
            new RecordedPlacement(placement.provider(), placement.region()),
            type.schema().version());
    Attributes known = type.imported(id, placement).orElse(Attributes.EMPTY);
    return bare.withContents(bare.contents().withPlain(known.values()));
  }

  private void wrong(Import block, DiagnosticMessage message) {
    problems.add(message.at(block.where()).about(block.to().toString()));
  }
}
