package dev.hextet.core.resource;

import dev.hextet.core.diag.DiagnosticMessage;

/** A cloud refused or failed a request. Kinds decide, never the message's text. */
public final class CloudFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultKind kind;
  private final String code;

  /**
   * @param kind meaning of the error
   * @param code the cloud's error code, or a word of hextet without one
   * @param message the cloud's own words, for users
   */
  public CloudFault(FaultKind kind, String code, String message) {
    super(message);
    this.kind = kind;
    this.code = code;
  }

  /**
   * A fault that this program reports itself.
   *
   * @param problem its code, and its detail in place of the cloud's words
   */
  public CloudFault(FaultKind kind, DiagnosticMessage problem) {
    this(kind, problem.code(), problem.detail());
  }

  public FaultKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** The cloud's own words; never null. */
  public String words() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
