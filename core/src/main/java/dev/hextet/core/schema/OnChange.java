package dev.hextet.core.schema;

/** What a change of an attribute does to the resource. */
public enum OnChange {
  /** It is changed in place. */
  UPDATE,
  /** The resource is replaced by a new one. */
  REPLACE
}
