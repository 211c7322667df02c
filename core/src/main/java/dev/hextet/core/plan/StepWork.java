package dev.hextet.core.plan;

import dev.hextet.core.resource.ChangeOperation;
import java.util.Locale;

/** What a step does. */
public enum StepWork {
  CREATE,
  UPDATE,
  DELETE,
  /** It asks a data source, and changes nothing. */
  READ;

  static StepWork of(ChangeOperation operation) {
    return switch (operation) {
      case CREATE -> CREATE;
      case UPDATE -> UPDATE;
      case DELETE -> DELETE;
    };
  }

  /** What is done to a resource; there is none of a read. */
  public ChangeOperation operation() {
    return switch (this) {
      case CREATE -> ChangeOperation.CREATE;
      case UPDATE -> ChangeOperation.UPDATE;
      case DELETE -> ChangeOperation.DELETE;
      case READ -> throw new IllegalStateException("a read changes nothing");
    };
  }

  /** The word for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
