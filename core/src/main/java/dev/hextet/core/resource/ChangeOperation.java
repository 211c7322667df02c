package dev.hextet.core.resource;

/** What a step does to its resource. */
public enum ChangeOperation {
  CREATE,
  UPDATE,
  DELETE
}
