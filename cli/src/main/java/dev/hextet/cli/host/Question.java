package dev.hextet.cli.host;

import dev.hextet.core.plan.PlanMode;

/** Questions before a change; only {@code yes} is an approval. */
public enum Question {
  APPLY(
      "Do you want to perform these actions?",
      """
        hextet will perform the actions described above.
        Only 'yes' will be accepted to approve.
      """,
      "Apply cancelled."),
  DESTROY(
      "Do you really want to destroy all resources?",
      """
        hextet will destroy all your managed infrastructure, as shown above.
        There is no undo. Only 'yes' will be accepted to confirm.
      """,
      "Destroy cancelled."),
  REFRESH(
      "Would you like to update the hextet state to reflect these detected changes?",
      """
        hextet will write these changes to the state without modifying any real infrastructure.
        There is no undo. Only 'yes' will be accepted to confirm.
      """,
      "Apply cancelled."),
  UNLOCK(
      "Do you really want to force-unlock?",
      """
        hextet will remove the lock of the state, which may still be in use.
        Only 'yes' will be accepted to confirm.
      """,
      "Force-unlock cancelled.");

  private final String question;
  private final String explanation;
  private final String cancelled;

  Question(String question, String explanation, String cancelled) {
    this.question = question;
    this.explanation = explanation;
    this.cancelled = cancelled;
  }

  public static Question of(PlanMode mode) {
    return switch (mode) {
      case NORMAL -> APPLY;
      case DESTROY -> DESTROY;
      case REFRESH_ONLY -> REFRESH;
    };
  }

  String question() {
    return question;
  }

  /** Indented lines. */
  String explanation() {
    return explanation;
  }

  /** Returns the message after any other answer. */
  public String cancelled() {
    return cancelled;
  }
}
