package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One change of one resource as the executor sees it: calls in order, after other steps; or one
 * look-up.
 *
 * @param id names the step within its plan: {@code create aws_vpc.main}
 * @param address the resource
 * @param work what is done
 * @param turn which part of an update it is; the middle of everything else
 * @param calls in order; may be empty for an update that only changes what is recorded
 * @param waitsFor ids of the steps that must be done before
 */
public record Step(
    String id,
    Address address,
    StepWork work,
    Phase turn,
    List<ApiCall> calls,
    SortedSet<String> waitsFor) {
  public Step {
    Objects.requireNonNull(id, "id");
    calls = List.copyOf(calls);
    waitsFor = Collections.unmodifiableSortedSet(new TreeSet<>(waitsFor));
  }

  /** A step that changes a resource. */
  public Step(
      String id,
      Address address,
      ChangeOperation operation,
      Phase turn,
      List<ApiCall> calls,
      SortedSet<String> waitsFor) {
    this(id, address, StepWork.of(operation), turn, calls, waitsFor);
  }

  /** A look-up. */
  public static Step read(Address data) {
    return new Step(id(data), data, StepWork.READ, Phase.MIDDLE, List.of(), new TreeSet<>());
  }

  /** The id of a look-up. */
  public static String id(Address data) {
    return "read " + data;
  }

  public boolean isRead() {
    return work == StepWork.READ;
  }

  /** What is done to the resource; only of a step that is no look-up. */
  public ChangeOperation operation() {
    return work.operation();
  }

  /** The id of a step. */
  public static String id(Address address, ChangeOperation operation, Phase turn) {
    String word =
        switch (operation) {
          case CREATE -> "create ";
          case UPDATE -> part(turn);
          case DELETE -> "delete ";
        };
    return word + address;
  }

  private static String part(Phase turn) {
    return switch (turn) {
      case EARLY -> "prepare ";
      case MIDDLE -> "update ";
      case LATE -> "finish ";
    };
  }
}
