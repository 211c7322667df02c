package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Possible starts of keys that only their colon reveals: at most one for each bracket. */
final class SimpleKeys {
  private static final int LONGEST = 1024;
  private static final int DEEPEST = 200;

  /**
   * A possible start of a key.
   *
   * @param token number of its first token
   * @param required true if only a key can stand there
   * @param tab offset of a preceding tab, or -1
   */
  record SimpleKey(int token, boolean required, int at, int line, int column, int tab) {}

  /** An open level: the document, or a bracket. */
  private static final class Level {
    final int start;
    final boolean map;
    @Nullable SimpleKey key;

    Level(int start, boolean map) {
      this.start = start;
      this.map = map;
    }
  }

  private final YamlCursor in;
  private final List<Level> levels = new ArrayList<>(List.of(new Level(0, false)));

  SimpleKeys(YamlCursor in) {
    this.in = in;
  }

  boolean isInFlow() {
    return levels.size() > 1;
  }

  void open(boolean map) {
    if (levels.size() > DEEPEST) {
      throw in.error(Kind.DEPTH, in.at());
    }
    levels.add(new Level(in.at(), map));
  }

  /** The innermost bracket closes; one that is not open does nothing. */
  void close() {
    if (isInFlow()) {
      levels.remove(levels.size() - 1);
    }
  }

  /** Offset of the innermost open bracket. */
  int opened() {
    return top().start;
  }

  void put(SimpleKey key) {
    remove();
    top().key = key;
  }

  @Nullable SimpleKey key() {
    return top().key;
  }

  /** No key begins any more where one could have begun. */
  void remove() {
    remove(top());
  }

  @Nullable SimpleKey take() {
    SimpleKey key = top().key;
    top().key = null;
    return key;
  }

  /** Forgets keys that are too long by now. Only within braces may they have several lines. */
  void forget() {
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      SimpleKey key = level.key;
      boolean free = level.map && !in.isLibyaml();
      if (key != null && !free && (key.line != in.line() || in.at() - key.at > LONGEST)) {
        remove(level);
      }
    }
  }

  /** Returns the number of the first token that may still become a key; the maximum without one. */
  int earliest() {
    for (Level level : levels) {
      if (level.key != null) {
        return level.key.token;
      }
    }
    return Integer.MAX_VALUE;
  }

  private void remove(Level level) {
    SimpleKey key = level.key;
    if (key != null && key.required) {
      boolean tooLong = key.line == in.line() && in.at() - key.at > LONGEST;
      throw new YamlException(tooLong ? Kind.LONG_KEY : Kind.NO_COLON, key.at, in.at());
    }
    level.key = null;
  }

  private Level top() {
    return levels.get(levels.size() - 1);
  }
}
