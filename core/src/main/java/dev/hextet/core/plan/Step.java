package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A unit of work in a plan: it starts when the steps that it waits for are done. */
public sealed interface Step {

  /** The name within the plan. */
  StepId id();

  /** The resource, or the data source of a read. */
  Address address();

  /** The calls that change the resource, in order; empty for a read. */
  List<ApiCall> calls();

  /** The steps that are done before this one starts. */
  SortedSet<StepId> waitsFor();

  /** Returns this step with other predecessors. */
  Step withWaits(Set<StepId> waits);

  /** Returns the step that makes one change of a resource; the phase counts for updates only. */
  static Change of(Address address, ChangeOperation operation, Phase phase, List<ApiCall> calls) {
    SortedSet<StepId> none = Collections.emptySortedSet();
    return switch (operation) {
      case CREATE -> new Create(address, calls, none);
      case UPDATE -> new Update(address, phase, calls, none);
      case DELETE -> new Delete(address, calls, none);
    };
  }

  /** Returns the read of a data source. */
  static Read read(Address address) {
    return new Read(address, Collections.emptySortedSet());
  }

  /** A step that changes a resource. */
  sealed interface Change extends Step {
    ChangeOperation operation();

    /** The part of an update; {@link Phase#MIDDLE} for other operations. */
    default Phase phase() {
      return Phase.MIDDLE;
    }

    @Override
    default StepId id() {
      return StepId.of(address(), operation(), phase());
    }

    /** Returns this step with other calls. */
    Change withCalls(List<ApiCall> calls);

    @Override
    Change withWaits(Set<StepId> waits);
  }

  /**
   * Creates a resource.
   *
   * @param address the resource
   * @param calls in order
   * @param waitsFor the steps that are done before
   */
  record Create(Address address, List<ApiCall> calls, SortedSet<StepId> waitsFor)
      implements Change {
    public Create {
      Objects.requireNonNull(address, "address");
      calls = List.copyOf(calls);
      waitsFor = sorted(waitsFor);
    }

    @Override
    public ChangeOperation operation() {
      return ChangeOperation.CREATE;
    }

    @Override
    public Create withCalls(List<ApiCall> newCalls) {
      return new Create(address, newCalls, waitsFor);
    }

    @Override
    public Create withWaits(Set<StepId> waits) {
      return new Create(address, calls, sorted(waits));
    }
  }

  /**
   * Makes one part of an in-place update.
   *
   * @param address the resource
   * @param phase the part
   * @param calls in order; empty if only the record changes
   * @param waitsFor the steps that are done before
   */
  record Update(Address address, Phase phase, List<ApiCall> calls, SortedSet<StepId> waitsFor)
      implements Change {
    public Update {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(phase, "phase");
      calls = List.copyOf(calls);
      waitsFor = sorted(waitsFor);
    }

    @Override
    public ChangeOperation operation() {
      return ChangeOperation.UPDATE;
    }

    @Override
    public Update withCalls(List<ApiCall> newCalls) {
      return new Update(address, phase, newCalls, waitsFor);
    }

    @Override
    public Update withWaits(Set<StepId> waits) {
      return new Update(address, phase, calls, sorted(waits));
    }
  }

  /**
   * Destroys a resource.
   *
   * @param address the resource
   * @param calls in order
   * @param waitsFor the steps that are done before
   */
  record Delete(Address address, List<ApiCall> calls, SortedSet<StepId> waitsFor)
      implements Change {
    public Delete {
      Objects.requireNonNull(address, "address");
      calls = List.copyOf(calls);
      waitsFor = sorted(waitsFor);
    }

    @Override
    public ChangeOperation operation() {
      return ChangeOperation.DELETE;
    }

    @Override
    public Delete withCalls(List<ApiCall> newCalls) {
      return new Delete(address, newCalls, waitsFor);
    }

    @Override
    public Delete withWaits(Set<StepId> waits) {
      return new Delete(address, calls, sorted(waits));
    }
  }

  /**
   * Reads a data source and changes nothing.
   *
   * @param address the data source
   * @param waitsFor the steps that are done before
   */
  record Read(Address address, SortedSet<StepId> waitsFor) implements Step {
    public Read {
      Objects.requireNonNull(address, "address");
      waitsFor = sorted(waitsFor);
    }

    @Override
    public StepId id() {
      return StepId.read(address);
    }

    @Override
    public List<ApiCall> calls() {
      return List.of();
    }

    @Override
    public Read withWaits(Set<StepId> waits) {
      return new Read(address, sorted(waits));
    }
  }

  private static SortedSet<StepId> sorted(Set<StepId> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }
}
