package dev.hextet.core.schema;

/** Effect of a change of an attribute on the resource. */
public enum OnChange {
  /** It is changed in place. */
  UPDATE,
  /** The resource is replaced by a new one. */
  REPLACE
}
