package dev.hextet.cli;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeNotes;
import dev.hextet.core.plan.ChangePlacement;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanConclusion;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanResources;
import dev.hextet.core.plan.PlanSchedule;
import dev.hextet.core.plan.PlanSources;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.plan.PlannedLifecycle;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/** Small plans and steps. */
public final class PlanSamples {
  private PlanSamples() {}

  /** A plan that destroys a VPC and makes another. */
  public static Plan plan(Map<String, PlannedInput> inputs) {
    return new Plan(
        PlanMode.NORMAL,
        PlanProvenance.of(StateVersion.NONE, "", "hextet"),
        PlanSources.NONE.withInputs(inputs),
        PlanResources.of(
            List.of(
                change("aws_vpc.new", Action.CREATE, ""),
                change("aws_vpc.old", Action.DELETE, "vpc-1"))),
        PlanSchedule.of(
            List.of(
                step("aws_vpc.new", ChangeOperation.CREATE),
                step("aws_vpc.old", ChangeOperation.DELETE))),
        PlanConclusion.NONE,
        List.of());
  }

  private static PlannedChange change(String address, Action action, String id) {
    return new PlannedChange(
        Address.parse(address),
        action,
        id,
        AttributeChange.none(Attributes.EMPTY),
        ChangePlacement.at(new ProviderPlacement("aws", "us-east-1", Value.map(Map.of()))),
        PlannedLifecycle.NONE,
        ChangeNotes.NONE);
  }

  static Step step(String address, ChangeOperation operation) {
    return Step.of(Address.parse(address), operation, Phase.MIDDLE, List.of());
  }
}
