package dev.hextet.sandbox.fault;

import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.ChangeFate;
import java.time.Duration;
import java.util.Optional;

/** The effect of a fault on a call. */
public sealed interface Effect {

  /** Returns the delay before the call is carried out. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** Returns the fate of the resources that the call creates or changes. */
  default ChangeFate fate() {
    return ChangeFate.NORMAL;
  }

  /** Returns the answer in place of the call's own. */
  default Optional<ApiAnswer> answer(String requestId) {
    return Optional.empty();
  }

  /** Determines whether the call is carried out nevertheless. */
  default boolean made() {
    return true;
  }

  /**
   * The call is refused.
   *
   * @param made whether it is carried out nevertheless, as can happen behind a server's error
   */
  record Refused(int status, String code, String message, boolean made) implements Effect {

    /** A refusal with the status that EC2 has for such a code; nothing is carried out. */
    public static Refused with(String code) {
      return new Refused(
          statusOf(code), code, "The sandbox is configured to reject this call.", false);
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
   * The new resources of the call are hidden from reads and from calls that name them.
   *
   * @param time the duration
   * @param reads the number of calls that do not find the resource
   */
  record Hidden(Duration time, int reads) implements Effect {
    @Override
    public ChangeFate fate() {
      return new ChangeFate(time, reads, "");
    }
  }

  /**
   * A state that the call begins never ends, or ends as another one than usual.
   *
   * @param end the final state; empty if the state never ends
   */
  record Unsettled(String end) implements Effect {
    @Override
    public ChangeFate fate() {
      return new ChangeFate(Duration.ZERO, 0, end.isEmpty() ? ChangeFate.NEVER : end);
    }
  }
}
