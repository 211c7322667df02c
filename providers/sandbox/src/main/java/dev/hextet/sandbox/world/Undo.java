package dev.hextet.sandbox.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** The undo steps of the changes since the last commit, latest first. */
final class Undo {

  private final Deque<Runnable> steps = new ArrayDeque<>();

  void push(Runnable step) {
    steps.push(step);
  }

  void rollback() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  void commit() {
    steps.clear();
  }
}
