package dev.hextet.sandbox.world;

/** A resource of a region, with an id. Immutable: a change is another value. */
public interface Resource {

  String id();

  /** Determines whether the inventory lists the resource; EC2 lists some that no longer count. */
  default boolean isPresent() {
    return true;
  }
}
