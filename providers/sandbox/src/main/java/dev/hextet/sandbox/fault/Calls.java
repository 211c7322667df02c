package dev.hextet.sandbox.fault;

import dev.hextet.sandbox.wire.ApiRequest;

/**
 * Some of the calls that come, told by their action and by their number among those of it.
 *
 * @param action an action, or {@link #ANY}, {@link #MUTATING} or {@link #READING}
 * @param first the first of them, counted from 1 since the fault was added
 * @param last the last of them
 */
public record Calls(String action, long first, long last) {

  /** Stands for every action. */
  public static final String ANY = "any";

  /** Stands for every action that changes something. */
  public static final String MUTATING = "mutating";

  /** Stands for every action that changes nothing. */
  public static final String READING = "reading";

  public Calls {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no calls are from " + first + " to " + last);
    }
  }

  /** All calls of an action, or of those that one of the three words stands for. */
  public static Calls of(String action) {
    return new Calls(action, 1, Long.MAX_VALUE);
  }

  /** The k-th of these, and no other. */
  public Calls at(long k) {
    return between(k, k);
  }

  /** The k-th of these, and those after it. */
  public Calls from(long k) {
    return between(k, Long.MAX_VALUE);
  }

  /** From the one to the other, both of them too. */
  public Calls between(long from, long to) {
    return new Calls(action, from, to);
  }

  /** Whether an action changes nothing, by its name. */
  public static boolean isRead(String action) {
    return ApiRequest.isRead(action);
  }

  boolean isOf(String called) {
    return switch (action) {
      case ANY -> true;
      case MUTATING -> !isRead(called);
      case READING -> isRead(called);
      default -> action.equals(called);
    };
  }

  boolean has(long number) {
    return number >= first && number <= last;
  }

  /** The numbers as a file of faults has them; empty for every call. */
  String numbers() {
    if (last == Long.MAX_VALUE) {
      return first == 1 ? "" : first + "-";
    }
    return first == last ? "" + first : first + "-" + last;
  }
}
