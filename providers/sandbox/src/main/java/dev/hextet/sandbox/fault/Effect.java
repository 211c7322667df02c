package dev.hextet.sandbox.fault;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.ChangeFate;
import java.time.Duration;
import java.util.Optional;

/** What becomes of a call that a fault strikes. */
public sealed interface Effect {

  /** How long the call waits before anything is done about it. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** What becomes of the things that the call makes or changes. */
  default ChangeFate fate() {
    return ChangeFate.NORMAL;
  }

  /** What is answered in place of the call's own answer. */
  default Optional<ApiAnswer> answer(String requestId) {
    return Optional.empty();
  }

  /** Whether the call is carried out all the same. */
  default boolean made() {
    return true;
  }

  /**
   * The call is refused.
   *
   * @param made whether it is carried out nevertheless, as behind a server's error it can be
   */
  record Refused(int status, String code, String message, boolean made) implements Effect {

    /** A refusal with the status that EC2 has for such a code; nothing is carried out. */
    public static Refused with(String code) {
      return new Refused(statusOf(code), code, "The sandbox was told to refuse this call.", false);
    }

    static int statusOf(String code) {
      return switch (code) {
        case "RequestLimitExceeded", "Unavailable", "ServiceUnavailable" -> 503;
        case "InternalError", "InternalFailure", "ServerInternal" -> 500;
        case "UnauthorizedOperation" -> 403;
        case "AuthFailure" -> 401;
        case "DryRunOperation" -> 412;
        default -> 400;
      };
    }

    @Override
    public Optional<ApiAnswer> answer(String requestId) {
      return Optional.of(ApiAnswer.refusal(new Ec2Fault(status, code, message), requestId));
    }
  }

  /** HTTP status 500, and a page that no EC2 client can read. */
  record Garbage(boolean made) implements Effect {
    private static final String PAGE =
        "<html><head><title>500</title><body><h1>Internal Server Error</h1>\u0000<p>&nbsp;";

    @Override
    public Optional<ApiAnswer> answer(String requestId) {
      return Optional.of(new ApiAnswer(500, "garbage", requestId, PAGE));
    }
  }

  /** The connection is cut instead of an answer: before the call is carried out, or after. */
  record Cut(boolean made) implements Effect {
    @Override
    public Optional<ApiAnswer> answer(String requestId) {
      return Optional.of(ApiAnswer.none(made ? "lost" : "cut"));
    }
  }

  /** The call is carried out and answered later than usual. */
  record Delayed(Duration delay) implements Effect {}

  /**
   * What the call makes cannot be seen yet, neither by reads nor by calls that name it.
   *
   * @param time for how long
   * @param reads for how many calls that would have seen it
   */
  record Hidden(Duration time, int reads) implements Effect {
    @Override
    public ChangeFate fate() {
      return new ChangeFate(time, reads, "");
    }
  }

  /**
   * What passes by itself elsewhere does not: a state that the call begins never ends, or ends as
   * another one than usual.
   *
   * @param end the state that it ends as; empty if it never ends
   */
  record Unsettled(String end) implements Effect {
    @Override
    public ChangeFate fate() {
      return new ChangeFate(Duration.ZERO, 0, end.isEmpty() ? ChangeFate.NEVER : end);
    }
  }
}
