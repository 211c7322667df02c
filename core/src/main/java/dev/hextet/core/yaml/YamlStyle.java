package dev.hextet.core.yaml;

/** How a scalar is written. */
public enum YamlStyle {
  PLAIN,
  SINGLE_QUOTED,
  DOUBLE_QUOTED,
  /** After {@code |}. */
  LITERAL,
  /** After {@code >}. */
  FOLDED;

  /** Whether it stands in quotes. */
  public boolean isQuoted() {
    return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
  }
}
