package dev.hextet.aws.api;

import dev.hextet.core.resource.FaultKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Meaning of EC2's error codes (EC2 API Reference, "Error codes for the Amazon EC2 API"). Codes
 * decide, never messages. EC2 spells some in two ways, so case does not count.
 */
public final class Ec2ErrorCodes {

  /** Codes that mean invalid credentials, regardless of the request. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "invalidclienttokenid",
          "signaturedoesnotmatch",
          "missingauthenticationtoken",
          "incompletesignature",
          "expiredtoken",
          "expiredtokenexception",
          "requestexpired",
          "invalidsecurity.requesthasexpired",
          "unrecognizedclientexception");

  private static final Set<String> DENIED =
      Set.of(
          "unauthorizedoperation",
          "authfailure",
          "accessdenied",
          "accessdeniedexception",
          "optinrequired",
          "pendingverification",
          "blocked",
          "accountdisabled");

  private static final Set<String> THROTTLED =
      Set.of(
          "requestlimitexceeded",
          "throttling",
          "throttlingexception",
          "throttledexception",
          "ec2throttledexception",
          "requestthrottled",
          "requestthrottledexception",
          "slowdown",
          "toomanyrequestsexception",
          "bandwidthlimitexceeded");

  /** Codes of an existing object that is not ready for the request. */
  private static final Set<String> NOT_READY =
      Set.of(
          "incorrectstate",
          "incorrectinstancestate",
          "invalidinstanceid",
          "invalidstate",
          "resourcenotready",
          "concurrenttagaccess",
          "concurrentmutationlimitexceeded",
          "invalidparameterexception");

  private static final Set<String> CONFLICT =
      Set.of(
          "resource.alreadyassociated",
          "resource.alreadyassigned",
          "idempotentparametermismatch",
          "idempotentinstanceterminated");

  private static final Set<String> QUOTA =
      Set.of(
          "insufficientinstancecapacity",
          "insufficienthostcapacity",
          "insufficientcapacity",
          "insufficientaddresscapacity",
          "insufficientfreeaddressesinsubnet");

  private static final Map<FaultKind, Set<String>> BY_CODE =
      Map.of(
          FaultKind.THROTTLED, THROTTLED,
          FaultKind.NOT_YET_VISIBLE, NOT_READY,
          FaultKind.IN_USE, Set.of("dependencyviolation"),
          FaultKind.CONFLICT, CONFLICT,
          FaultKind.QUOTA, QUOTA,
          FaultKind.INVALID, Set.of("filterlimitexceeded"));

  /** Endings of codes; no code has two of them. */
  private static final Map<String, FaultKind> BY_ENDING =
      Map.of(
          ".notfound", FaultKind.GONE,
          "gatewaynotfound", FaultKind.GONE,
          ".malformed", FaultKind.INVALID,
          ".inuse", FaultKind.IN_USE,
          ".duplicate", FaultKind.CONFLICT,
          ".conflict", FaultKind.CONFLICT,
          "alreadyexists", FaultKind.CONFLICT,
          "limitexceeded", FaultKind.QUOTA);

  private Ec2ErrorCodes() {}

  /**
   * Returns the meaning of an error.
   *
   * @param action the requested action
   * @param code EC2's code; empty for an answer without one
   * @param status the HTTP status
   */
  static FaultKind kind(String action, String code, int status) {
    String lower = code.toLowerCase(Locale.ROOT);
    // EC2: returns this code for an address that is being disassociated, and for one of another
    // account.
    if (action.equals("ReleaseAddress") && lower.equals("authfailure")) {
      return FaultKind.IN_USE;
    }
    if (DENIED.contains(lower) || CREDENTIALS.contains(lower)) {
      return FaultKind.DENIED;
    }
    return byCode(lower).or(() -> byEnding(lower)).orElseGet(() -> byStatus(action, status));
  }

  private static Optional<FaultKind> byCode(String code) {
    return BY_CODE.entrySet().stream()
        .filter(codes -> codes.getValue().contains(code))
        .map(Map.Entry::getKey)
        .findAny();
  }

  private static Optional<FaultKind> byEnding(String code) {
    return BY_ENDING.entrySet().stream()
        .filter(ending -> code.endsWith(ending.getKey()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  // EC2: a server error leaves the outcome of a changing call unknown.
  private static FaultKind byStatus(String action, int status) {
    if (status >= 500) {
      return isRead(action) ? FaultKind.TRANSIENT : FaultKind.UNANSWERED;
    }
    return status == 401 || status == 403 ? FaultKind.DENIED : FaultKind.INVALID;
  }

  /** Determines whether a code rejects the credentials themselves. */
  static boolean isOfCredentials(String code) {
    return CREDENTIALS.contains(code.toLowerCase(Locale.ROOT));
  }

  public static boolean isRead(String action) {
    return action.startsWith("Describe") || action.startsWith("Get");
  }
}
