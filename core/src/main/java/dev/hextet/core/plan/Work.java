package dev.hextet.core.plan;

import dev.hextet.core.resource.Operation;
import java.util.Locale;

/** What a step does. */
public enum Work {
  CREATE,
  UPDATE,
  DELETE,
  /** It asks a data source, and changes nothing. */
  READ;

  static Work of(Operation operation) {
    return switch (operation) {
      case CREATE -> CREATE;
      case UPDATE -> UPDATE;
      case DELETE -> DELETE;
    };
  }

  /** What is done to a resource; there is none of a read. */
  Operation operation() {
    return switch (this) {
      case CREATE -> Operation.CREATE;
      case UPDATE -> Operation.UPDATE;
      case DELETE -> Operation.DELETE;
      case READ -> throw new IllegalStateException("a read changes nothing");
    };
  }

  /** The word for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
