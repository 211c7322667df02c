package dev.hextet.core.resource;

import java.time.Duration;
import java.util.Set;

/**
 * What is awaited after a call, as data. It is over when every state at the path that is not
 * ignored is a wanted one, and there is at least one such state or none is wanted ({@code
 * goneIsDone}).
 *
 * @param what in a few words for messages: {@code "the VPC's IPv6 block"}
 * @param query the read that tells
 * @param path where the states are in the items of the answer, see {@link AnswerPaths}
 * @param wanted the states that end the wait
 * @param ignored states of things that are over and still listed
 * @param failed states that will never change to a wanted one
 * @param goneIsDone whether an answer with no such state ends the wait
 * @param timeout how long at most
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

  /** Waits until nothing is there any more, or what is left has one of these states. */
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
