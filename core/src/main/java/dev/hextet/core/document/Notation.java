package dev.hextet.core.document;

import dev.hextet.core.diag.SourceText;
import java.util.Locale;

/** Notations of documents. The name of a text determines its notation. */
public enum Notation {
  /** YAML 1.2. */
  YAML,
  /** JSON: a name that ends in {@code .json}. */
  JSON,
  /** HCL's native syntax: a name that ends in {@code .tf}. */
  HCL,
  /** HCL with arguments only: a name that ends in {@code .tfvars}. */
  TFVARS;

  /** Returns the notation of a text. */
  public static Notation of(SourceText source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tf")) {
      return HCL;
    } else if (name.endsWith(".tfvars")) {
      return TFVARS;
    }
    return source.name().endsWith(".json") ? JSON : YAML;
  }

  /** Determines whether the notation is HCL's native syntax. */
  public boolean isNative() {
    return this == HCL || this == TFVARS;
  }
}
