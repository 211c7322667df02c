package dev.hextet.core.schema;

/** What leaving an attribute out of a document means. */
public enum Presence {
  /** It cannot be left out. */
  REQUIRED,
  /** Leaving it out removes it, or sets its default where it has one. */
  OPTIONAL,
  /** Leaving it out keeps what the cloud chose. */
  CLOUD_DEFAULT,
  /** It cannot be set; the cloud gives it. */
  COMPUTED
}
