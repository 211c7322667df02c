package dev.hextet.core.yaml;

/** Notation of a scalar. */
public enum YamlStyle {
  PLAIN,
  SINGLE_QUOTED,
  DOUBLE_QUOTED,
  /** After {@code |}. */
  LITERAL,
  /** After {@code >}. */
  FOLDED;

  /** Determines whether the scalar is quoted. */
  public boolean isQuoted() {
    return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
  }
}
