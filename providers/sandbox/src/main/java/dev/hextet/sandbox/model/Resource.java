package dev.hextet.sandbox.model;

/** Something that exists in a region and has an id. Immutable: a change is another value. */
public interface Resource {
  String id();
}
