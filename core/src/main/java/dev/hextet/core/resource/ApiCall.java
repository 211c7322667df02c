package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call of a step, as data: the request, the probe of its outcome, and the conditions to wait
 * for after it. Arguments may be unknown when the call is planned. They are then terms over other
 * resources and over {@code self}, which has {@code id}, {@code token}, {@code lineage}, {@code
 * address} and the results of the step's earlier calls.
 *
 * @param action the cloud's name of the call, for example {@code CreateSubnet}
 * @param arguments by the cloud's names
 * @param gives the results that later calls use: names, with their paths in the answer. The name
 *     {@code id} is the resource's ID. If no call of a creation gives one, the ID is taken from the
 *     live attributes
 * @param tolerates error codes that mean that the change is already made
 * @param settle the probe that shows whether a call without an answer was made
 * @param waits the conditions to wait for after the call
 * @param timing its part of an in-place update
 */
public record ApiCall(
    String action,
    Value.MapOf arguments,
    Map<String, String> gives,
    Set<String> tolerates,
    OutcomeProbe settle,
    List<WaitCondition> waits,
    CallTiming timing) {

  public ApiCall {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(arguments, "arguments");
    gives = Collections.unmodifiableMap(new TreeMap<>(gives));
    tolerates = Set.copyOf(tolerates);
    waits = List.copyOf(waits);
  }

  /** Its part of an in-place update. */
  public Phase turn() {
    return timing.phase();
  }

  /** Determines whether the call removes something that other resources may still use. */
  public boolean takes() {
    return timing.takes();
  }

  /** A call that may be repeated, gives no result and waits for no condition. */
  public static ApiCall of(String action, Map<String, ? extends Value> arguments) {
    return new ApiCall(
        action,
        Value.map(arguments),
        Map.of(),
        Set.of(),
        OutcomeProbe.HARMLESS,
        List.of(),
        CallTiming.USUAL);
  }

  public ApiCall giving(String name, String path) {
    Map<String, String> more = new TreeMap<>(gives);
    more.put(name, path);
    return new ApiCall(action, arguments, more, tolerates, settle, waits, timing);
  }

  public ApiCall tolerating(String... codes) {
    return new ApiCall(action, arguments, gives, Set.of(codes), settle, waits, timing);
  }

  public ApiCall settledBy(OutcomeProbe how) {
    return new ApiCall(action, arguments, gives, tolerates, how, waits, timing);
  }

  public ApiCall awaiting(WaitCondition... more) {
    return new ApiCall(action, arguments, gives, tolerates, settle, List.of(more), timing);
  }

  /** Returns the call marked as one that removes something in use by other resources. */
  public ApiCall releasesInUse() {
    return new ApiCall(action, arguments, gives, tolerates, settle, waits, timing.withTakes(true));
  }

  /** Returns the call in the early part: it releases a dependency before that one is changed. */
  public ApiCall beforeNeeds() {
    return new ApiCall(
        action, arguments, gives, tolerates, settle, waits, timing.withPhase(Phase.EARLY));
  }

  /** Returns the call in the late part: it releases what dependents use, after their changes. */
  public ApiCall afterDependants() {
    return new ApiCall(
        action, arguments, gives, tolerates, settle, waits, new CallTiming(Phase.LATE, true));
  }
}
