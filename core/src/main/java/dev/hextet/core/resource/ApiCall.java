package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call of a step, as data: what is asked, how one finds out that it was already done, and what
 * is awaited after it. Arguments may be unknown when the call is planned: they are then expressions
 * over other resources and over {@code self}, which has {@code id}, {@code token}, {@code lineage},
 * {@code address} and whatever the earlier calls of the step gave.
 *
 * @param action the cloud's name of the call, for example {@code CreateSubnet}
 * @param arguments in the cloud's names
 * @param gives names under which later calls see parts of the answer, to their paths in it; the
 *     name {@code id} is the resource's id. Where no call of a creation gives one, it is the id
 *     among the live attributes that are observed after it
 * @param tolerates error codes that mean that it is done already
 * @param settle how to find out whether it was made
 * @param waits what is awaited after it
 * @param turn when, in a change in place, it has its turn
 * @param takes whether it takes away what others may still use: those of them that are destroyed go
 *     before, and it is made again while it is refused for them
 */
public record ApiCall(
    String action,
    Value.MapOf arguments,
    Map<String, String> gives,
    Set<String> tolerates,
    OutcomeProbe settle,
    List<WaitCondition> waits,
    Phase turn,
    boolean takes) {

  public ApiCall {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(arguments, "arguments");
    gives = java.util.Collections.unmodifiableMap(new TreeMap<>(gives));
    tolerates = Set.copyOf(tolerates);
    waits = List.copyOf(waits);
  }

  /** A call that may be repeated, gives nothing and awaits nothing. */
  public static ApiCall of(String action, Map<String, ? extends Value> arguments) {
    return new ApiCall(
        action,
        Value.map(arguments),
        Map.of(),
        Set.of(),
        OutcomeProbe.HARMLESS,
        List.of(),
        Phase.MIDDLE,
        false);
  }

  public ApiCall giving(String name, String path) {
    Map<String, String> more = new TreeMap<>(gives);
    more.put(name, path);
    return new ApiCall(action, arguments, more, tolerates, settle, waits, turn, takes);
  }

  public ApiCall tolerating(String... codes) {
    return new ApiCall(action, arguments, gives, Set.of(codes), settle, waits, turn, takes);
  }

  public ApiCall settledBy(OutcomeProbe how) {
    return new ApiCall(action, arguments, gives, tolerates, how, waits, turn, takes);
  }

  public ApiCall awaiting(WaitCondition... more) {
    return new ApiCall(action, arguments, gives, tolerates, settle, List.of(more), turn, takes);
  }

  /** Returns the call marked as one that releases what other resources may still use. */
  public ApiCall releasesInUse() {
    return new ApiCall(action, arguments, gives, tolerates, settle, waits, turn, true);
  }

  /** It lets go of what the resource depends on, before that is changed. */
  public ApiCall beforeNeeds() {
    return new ApiCall(action, arguments, gives, tolerates, settle, waits, Phase.EARLY, takes);
  }

  /** It takes away what others use, once all of them were changed. */
  public ApiCall afterDependants() {
    return new ApiCall(action, arguments, gives, tolerates, settle, waits, Phase.LATE, true);
  }
}
