package dev.hextet.core.resource;

import java.time.Duration;
import java.util.Set;

/**
 * A condition to wait for after a call, as data. It holds if each state at the path that is not
 * ignored is a desired one, and if at least one such state exists or none is required ({@code
 * goneIsDone}).
 *
 * @param what a short name for messages: {@code "the VPC's IPv6 block"}
 * @param query the read that returns the states
 * @param path path of the states in the items of the answer, see {@link AnswerPaths}
 * @param states meaning of the states
 * @param timeout time limit
 */
public record WaitCondition(
    String what, ReadQuery query, String path, WaitStates states, Duration timeout) {

  /** Returns the condition that the state is this one. */
  public static WaitCondition until(
      String what, ReadQuery query, String path, String state, Duration timeout) {
    return untilAny(what, query, path, Set.of(state), timeout);
  }

  /** Returns the condition that the state is one of these. */
  public static WaitCondition untilAny(
      String what, ReadQuery query, String path, Set<String> wanted, Duration timeout) {
    return new WaitCondition(what, query, path, WaitStates.until(wanted), timeout);
  }

  /** Returns the condition that no object is listed, or all listed objects have these states. */
  public static WaitCondition untilGone(
      String what, ReadQuery query, String path, Set<String> gone, Duration timeout) {
    WaitStates states = WaitStates.until(gone).withGoneIsDone(true);
    return new WaitCondition(what, query, path, states, timeout);
  }

  /** Returns the states that end the wait. */
  public Set<String> wanted() {
    return states.wanted();
  }

  /** Determines whether an answer without a state ends the wait. */
  public boolean goneIsDone() {
    return states.goneIsDone();
  }

  /** Returns a copy with states that do not count. */
  public WaitCondition ignoring(String... ignored) {
    return new WaitCondition(what, query, path, states.withIgnored(Set.of(ignored)), timeout);
  }

  /** Returns a copy with states that end the wait with an error. */
  public WaitCondition failingOn(String... failed) {
    return new WaitCondition(what, query, path, states.withFailed(Set.of(failed)), timeout);
  }

  /** Returns a copy with another read. */
  public WaitCondition withQuery(ReadQuery changed) {
    return new WaitCondition(what, changed, path, states, timeout);
  }

  /** Returns a copy with another time limit. */
  public WaitCondition withTimeout(Duration changed) {
    return new WaitCondition(what, query, path, states, changed);
  }
}
