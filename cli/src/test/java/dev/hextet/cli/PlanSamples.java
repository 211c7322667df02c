package dev.hextet.cli;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small plans and steps. */
final class PlanSamples {
  private PlanSamples() {}

  /** A plan that destroys a VPC and makes another. */
  static Plan plan(Map<String, PlannedInput> inputs) {
    return new Plan(
        PlanMode.NORMAL,
        new PlanProvenance("", 0, "", "", "hextet"),
        new TreeMap<>(),
        List.of(
            change("aws_vpc.new", Action.CREATE, ""),
            change("aws_vpc.old", Action.DELETE, "vpc-1")),
        List.of(
            step("aws_vpc.new", ChangeOperation.CREATE),
            step("aws_vpc.old", ChangeOperation.DELETE)),
        List.of(),
        List.of(),
        new TreeMap<>(inputs),
        new TreeMap<>(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>());
  }

  private static PlannedChange change(String address, Action action, String id) {
    return new PlannedChange(
        Address.parse(address).orElseThrow(),
        action,
        id,
        Attributes.EMPTY,
        Attributes.EMPTY,
        new TreeSet<>(),
        new TreeSet<>(),
        List.of(),
        false,
        false,
        new TreeSet<>(),
        new TreeSet<>(),
        new ProviderPlacement("aws", "us-east-1", Value.map(Map.of())));
  }

  static Step step(String address, ChangeOperation operation) {
    return Step.of(Address.parse(address).orElseThrow(), operation, Phase.MIDDLE, List.of());
  }
}
