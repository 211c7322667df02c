package dev.hextet.core.schema;

/** Effect of omitting an attribute from a document. */
public enum Presence {
  /** It cannot be left out. */
  REQUIRED,
  /** Leaving it out removes it, or sets its default where it has one. */
  OPTIONAL,
  /** The omitted attribute keeps the value that the cloud chose. */
  CLOUD_DEFAULT,
  /** It cannot be set; the cloud gives it. */
  COMPUTED
}
