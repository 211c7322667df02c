package dev.hextet.core.plan;

/** What happens to a resource, with Terraform's symbols and words. */
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

  /** Whether a resource that exists does not stay as it is. */
  public boolean changes() {
    return this == UPDATE || deletes();
  }

  public boolean isReplacement() {
    return this == REPLACE || this == CREATE_THEN_DELETE;
  }

  /** Whether something new is made. */
  public boolean creates() {
    return this == CREATE || isReplacement();
  }

  /** Whether something that exists goes. */
  public boolean deletes() {
    return this == DELETE || isReplacement();
  }
}
