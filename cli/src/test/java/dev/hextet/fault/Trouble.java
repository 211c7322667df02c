package dev.hextet.fault;

import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Effect.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that one call meets.
 *
 * @param name what it is, for people
 * @param effect what becomes of the call
 */
record Trouble(String name, Effect effect) {

  /** Whether EC2 made the change or not, nobody is told. */
  private static final List<Trouble> UNANSWERED =
      List.of(
          new Trouble("lost", new Effect.Cut(true)),
          new Trouble("cut", new Effect.Cut(false)),
          new Trouble("garbage, made", new Effect.Garbage(true)),
          new Trouble("garbage, not made", new Effect.Garbage(false)),
          new Trouble("InternalError, made", new Refused(500, "InternalError", "", true)),
          refused("InternalError"),
          refused("Unavailable"));

  /** One code of each kind of fault that a call can be refused with, and several of some. */
  private static final List<Trouble> REFUSED =
      List.of(
          refused("RequestLimitExceeded"),
          refused("IncorrectState"),
          refused("DependencyViolation"),
          refused("InvalidPermission.Malformed"),
          refused("UnauthorizedOperation"),
          refused("VpcLimitExceeded"),
          refused("InsufficientInstanceCapacity"),
          refused("IdempotentParameterMismatch"));

  /** What is named cannot be seen: true at times of what was just made, never of the rest. */
  private static final Trouble UNSEEN = refused("InvalidVpcID.NotFound");

  private static final Trouble HIDDEN =
      new Trouble("hidden for two reads", new Effect.Hidden(Duration.ZERO, 2));

  private static final Set<String> TAKES_AWAY =
      Set.of("Delete", "Terminate", "Release", "Detach", "Disassociate", "Revoke", "Unassign");

  private static Trouble refused(String code) {
    return new Trouble(code, Refused.with(code));
  }

  /** All that a changing call can meet. */
  static List<Trouble> of(String action) {
    List<Trouble> all = new ArrayList<>(UNANSWERED);
    all.addAll(REFUSED);
    // A thing that EC2 denies there is need not be taken away any more.
    if (TAKES_AWAY.stream().noneMatch(action::startsWith)) {
      all.add(UNSEEN);
      all.add(HIDDEN);
    }
    return all;
  }

  /** All that a read can meet. */
  static List<Trouble> ofReads() {
    return List.of(
        UNANSWERED.get(0),
        UNANSWERED.get(3),
        refused("InternalError"),
        refused("RequestLimitExceeded"),
        refused("UnauthorizedOperation"));
  }

  @Override
  public String toString() {
    return name;
  }
}
