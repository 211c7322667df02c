package dev.hextet.core.plan;

/** Reasons why a data source is read during the apply, in Terraform's words. */
public enum ReadReason {
  /** An argument is unknown. */
  CONFIG_UNKNOWN("read_because_config_unknown", "(config refers to values not yet known)"),

  /** A block in its {@code depends_on} has pending changes. */
  DEPENDENCY_PENDING(
      "read_because_dependency_pending",
      "(depends on a resource or a module with changes pending)"),

  /** A check contains the data source, so that a failed read is a warning. */
  CHECK_NESTED("read_because_check_nested", "(config will be reloaded to verify a check block)");

  private final String code;
  private final String words;

  ReadReason(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Returns the code in JSON. */
  public String code() {
    return code;
  }

  /** Returns the words in a plan. */
  public String words() {
    return words;
  }

  /**
   * Returns the reason of a code.
   *
   * @throws IllegalArgumentException for another code
   */
  public static ReadReason of(String code) {
    for (ReadReason reason : values()) {
      if (reason.code.equals(code)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("\"" + code + "\" is not a reason of a read");
  }
}
