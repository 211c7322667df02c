package dev.hextet.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process as far as the world can tell: all that it does outside of itself (calls to the cloud,
 * changes of files) goes through here, one thing after the other, and after its death nothing gets
 * through any more. Thread-safe.
 */
final class Life {

  /** When it dies, of the thing that it does then. */
  enum Moment {
    /** The thing is not done. */
    BEFORE,
    /** The thing is half done, where a thing has halves. */
    TORN,
    /** The thing is done; whoever did it never hears of it. */
    AFTER
  }

  /**
   * A death that is meant to come.
   *
   * @param deed the number of the thing that it does then, from 1
   */
  record Death(long deed, Moment moment) {

    static final Death NEVER = new Death(Long.MAX_VALUE, Moment.BEFORE);

    @Override
    public String toString() {
      return moment + " " + deed;
    }
  }

  /** The process is dead; nothing that is done now is done. */
  static final class DeadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadException() {
      super("dead", null, false, false);
    }
  }

  /** What a process did outside of itself. */
  enum Kind {
    /** It read from the cloud, which changes nothing. */
    READ,
    /** It made a call that changes the cloud. */
    CALL,
    /** It wrote to a file; that has a middle. */
    WRITE,
    /** It did something to a file as a whole: made, moved or deleted it. */
    FILE
  }

  /** One thing that was done, in words. */
  record Deed(Kind kind, String what) {}

  /** Something that is done, and can fail in its own way. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object, E extends Exception> {
    T done() throws E;
  }

  private final Death death;
  private final List<Deed> deeds = new ArrayList<>();
  private boolean dead;

  Life(Death death) {
    this.death = death;
  }

  /** A life that only ends by itself. */
  static Life undisturbed() {
    return new Life(Death.NEVER);
  }

  /** Does a thing that is done as a whole or not at all. */
  <T extends @Nullable Object, E extends Exception> T does(Kind kind, String what, Work<T, E> whole)
      throws E {
    return does(kind, what, whole, whole);
  }

  /**
   * Does a thing that can be cut short.
   *
   * @param half what is done of it then
   */
  synchronized <T extends @Nullable Object, E extends Exception> T does(
      Kind kind, String what, Work<T, E> half, Work<T, E> whole) throws E {
    if (dead) {
      throw new DeadException();
    }
    deeds.add(new Deed(kind, what));
    if (deeds.size() != death.deed()) {
      return whole.done();
    }
    dead = true;
    if (death.moment() != Moment.BEFORE) {
      T unused = (death.moment() == Moment.TORN ? half : whole).done();
    }
    throw new DeadException();
  }

  /** Ends it, whatever it does. */
  synchronized void end() {
    dead = true;
  }

  synchronized boolean isOver() {
    return dead;
  }

  /** What it has done, in order; the last is what it died of. */
  synchronized List<Deed> deeds() {
    return List.copyOf(deeds);
  }
}
