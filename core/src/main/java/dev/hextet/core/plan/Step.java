package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Operation;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One change of one resource as the executor sees it: calls in order, after other steps.
 *
 * @param id names the step within its plan: {@code create aws_vpc.main}
 * @param address the resource
 * @param operation what is done
 * @param late whether it is the second half of an update, after what depends on the resource
 * @param calls in order; may be empty for an update that only changes what is recorded
 * @param waitsFor ids of the steps that must be done before
 */
public record Step(
    String id,
    Address address,
    Operation operation,
    boolean late,
    List<Call> calls,
    SortedSet<String> waitsFor) {
  public Step {
    Objects.requireNonNull(id, "id");
    calls = List.copyOf(calls);
    waitsFor = Collections.unmodifiableSortedSet(new TreeSet<>(waitsFor));
  }

  /** The id of a step. */
  public static String id(Address address, Operation operation, boolean late) {
    String word =
        switch (operation) {
          case CREATE -> "create ";
          case UPDATE -> late ? "finish " : "update ";
          case DELETE -> "delete ";
        };
    return word + address;
  }
}
