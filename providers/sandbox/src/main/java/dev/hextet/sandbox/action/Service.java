package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Region;

/** All about one kind of thing: its actions, and what time alone does to it. */
interface Service {

  void register(ApiActions actions);

  /** Moves on whatever was due; called before each call. */
  default void settle(Region region) {}
}
