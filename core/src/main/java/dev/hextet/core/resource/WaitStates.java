package dev.hextet.core.resource;

import java.util.Set;

/**
 * States of a wait condition.
 *
 * @param wanted the states that end the wait
 * @param ignored states of ended objects that are still listed
 * @param failed states that never change to a desired one
 * @param goneIsDone true if an answer without such a state ends the wait
 */
public record WaitStates(
    Set<String> wanted, Set<String> ignored, Set<String> failed, boolean goneIsDone) {

  public WaitStates {
    wanted = Set.copyOf(wanted);
    ignored = Set.copyOf(ignored);
    failed = Set.copyOf(failed);
  }

  /** Returns the states of a wait that one of these states ends. */
  public static WaitStates until(Set<String> wanted) {
    return new WaitStates(wanted, Set.of(), Set.of(), false);
  }

  /** Returns a copy for which an answer without a state ends the wait, or does not. */
  public WaitStates withGoneIsDone(boolean changed) {
    return new WaitStates(wanted, ignored, failed, changed);
  }

  /** Returns a copy with other ignored states. */
  public WaitStates withIgnored(Set<String> changed) {
    return new WaitStates(wanted, changed, failed, goneIsDone);
  }

  /** Returns a copy with other states of failure. */
  public WaitStates withFailed(Set<String> changed) {
    return new WaitStates(wanted, ignored, changed, goneIsDone);
  }
}
