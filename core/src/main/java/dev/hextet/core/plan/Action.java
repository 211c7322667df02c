package dev.hextet.core.plan;

/** Action on a resource, with Terraform's symbol and words. */
public enum Action {
  NO_OP(" ", "has no changes"),
  CREATE("+", "will be created"),
  /** It is recorded as it is. */
  IMPORT(" ", "will be imported"),
  UPDATE("~", "will be updated in-place"),
  DELETE("-", "will be destroyed"),
  /** It stays in the cloud and is not recorded any more. */
  FORGET(".", "will no longer be managed by hextet, but will not be destroyed"),
  /** The old one goes, then the new one is made. */
  REPLACE("-/+", "must be replaced"),
  /** The new one is made, then the old one goes. */
  CREATE_THEN_DELETE("+/-", "must be replaced");

  private final String symbol;
  private final String words;

  Action(String symbol, String words) {
    this.symbol = symbol;
    this.words = words;
  }

  /** The symbol, one to three characters wide. */
  public String symbol() {
    return symbol;
  }

  /** The end of the sentence {@code # aws_vpc.main …}. */
  public String words() {
    return words;
  }

  /** Determines whether the action changes an existing resource. */
  public boolean changes() {
    return this == UPDATE || deletes();
  }

  public boolean isReplacement() {
    return this == REPLACE || this == CREATE_THEN_DELETE;
  }

  /** Determines whether the action creates a resource. */
  public boolean creates() {
    return this == CREATE || isReplacement();
  }

  /** Determines whether the action deletes a resource. */
  public boolean deletes() {
    return this == DELETE || isReplacement();
  }
}
