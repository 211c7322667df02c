package dev.hextet.core.resource;

import dev.hextet.core.diag.DiagnosticMessage;

/**
 * Rejection or failure of a request to a cloud. Its kind determines the reaction, never its text.
 */
public final class CloudFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultKind kind;
  private final String code;

  /**
   * @param kind meaning of the error
   * @param code the cloud's error code, or a code of hextet without one
   * @param message the cloud's own words, for users
   */
  public CloudFault(FaultKind kind, String code, String message) {
    super(message);
    this.kind = kind;
    this.code = code;
  }

  /**
   * Creates a fault that this program reports itself.
   *
   * @param problem its code, and its detail in place of the cloud's words
   */
  public CloudFault(FaultKind kind, DiagnosticMessage problem) {
    this(kind, problem.code(), problem.detail());
  }

  /** Returns the same fault with another meaning. */
  public CloudFault as(FaultKind other) {
    return new CloudFault(other, code, words());
  }

  public FaultKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** Returns the cloud's own words; never null. */
  public String words() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
