package dev.hextet.sandbox.fault;

import dev.hextet.sandbox.wire.ApiRequest;

/**
 * A selection of calls, by their action and by their number among the calls of that action.
 *
 * @param action an action, or {@link #ANY}, {@link #MUTATING} or {@link #READING}
 * @param first the first call, counted from 1 since the fault was added
 * @param last the last call
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

  /** Returns all calls of an action, or of one of the three groups. */
  public static Calls of(String action) {
    return new Calls(action, 1, Long.MAX_VALUE);
  }

  /** Returns the k-th of these calls alone. */
  public Calls at(long k) {
    return between(k, k);
  }

  /** Returns the k-th of these calls and all later ones. */
  public Calls from(long k) {
    return between(k, Long.MAX_VALUE);
  }

  /** Returns the calls from one number to another, both included. */
  public Calls between(long from, long to) {
    return new Calls(action, from, to);
  }

  /** Determines by its name whether an action only reads. */
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
