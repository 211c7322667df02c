package dev.hextet.core.plan;

import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import java.util.Locale;

/** The kind of a step: an operation, or a part of an update. */
public enum StepKind {
  CREATE,
  /** The early part of an update. */
  PREPARE,
  /** The middle part of an update. */
  UPDATE,
  /** The late part of an update. */
  FINISH,
  DELETE,
  /** Reads a data source and changes nothing. */
  READ;

  /** Returns the kind of a step that changes a resource; the phase counts for updates only. */
  public static StepKind of(ChangeOperation operation, Phase phase) {
    return switch (operation) {
      case CREATE -> CREATE;
      case UPDATE ->
          switch (phase) {
            case EARLY -> PREPARE;
            case MIDDLE -> UPDATE;
            case LATE -> FINISH;
          };
      case DELETE -> DELETE;
    };
  }

  /** The first word of a step's id. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The operation as JSON names it: {@code create}, {@code update}, {@code delete}, {@code read}.
   */
  public String operationName() {
    return this == PREPARE || this == FINISH ? UPDATE.word() : word();
  }
}
