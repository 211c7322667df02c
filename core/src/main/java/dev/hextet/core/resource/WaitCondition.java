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
 * @param wanted the states that end the wait
 * @param ignored states of ended objects that are still listed
 * @param failed states that never change to a desired one
 * @param goneIsDone true if an answer without such a state ends the wait
 * @param timeout time limit
 */
public record WaitCondition(
    String what,
    ReadQuery query,
    String path,
    Set<String> wanted,
    Set<String> ignored,
    Set<String> failed,
    boolean goneIsDone,
    Duration timeout) {

  public WaitCondition {
    wanted = Set.copyOf(wanted);
    ignored = Set.copyOf(ignored);
    failed = Set.copyOf(failed);
  }

  /** Waits until the state is this one. */
  public static WaitCondition until(
      String what, ReadQuery query, String path, String state, Duration timeout) {
    return new WaitCondition(what, query, path, Set.of(state), Set.of(), Set.of(), false, timeout);
  }

  /** Waits until no object is listed, or all listed objects have one of these states. */
  public static WaitCondition untilGone(
      String what, ReadQuery query, String path, Set<String> gone, Duration timeout) {
    return new WaitCondition(what, query, path, gone, Set.of(), Set.of(), true, timeout);
  }

  /** The same, with states that do not count. */
  public WaitCondition ignoring(String... states) {
    return new WaitCondition(
        what, query, path, wanted, Set.of(states), failed, goneIsDone, timeout);
  }

  /** The same, with states in which it will never be done. */
  public WaitCondition failingOn(String... states) {
    return new WaitCondition(
        what, query, path, wanted, ignored, Set.of(states), goneIsDone, timeout);
  }
}
