package dev.hextet.core.resource;

/** Operation of a step on its resource. */
public enum ChangeOperation {
  CREATE,
  UPDATE,
  DELETE
}
