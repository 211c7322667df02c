package dev.hextet.core.text;

import dev.hextet.core.conversion.TypeMismatch;
import java.util.ArrayDeque;
import java.util.Deque;

/** The size of a pattern while its parts are read. Go limits depth, size and repetition counts. */
final class RegexSize {
  private static final int DEEPEST = 1000;
  private static final int MOST_COPIES = 1000;
  private static final long LARGEST = 3_355_443;

  private final Deque<Level> levels = new ArrayDeque<>();
  private Level level = new Level();

  /** A part that stands between two brackets, so far. */
  private static final class Level {
    private long size;
    private long copies = 1;
    private int height;
    private long lastSize;
    private long lastCopies = 1;
  }

  void open() {
    levels.push(level);
    level = new Level();
    if (levels.size() > DEEPEST) {
      throw new TypeMismatch("expression nests too deeply");
    }
  }

  void close() {
    Level inner = level;
    level = levels.pop();
    level.height = Math.max(level.height, inner.height + 1);
    add(inner.size + 2, inner.copies);
  }

  /** A character, a class, or a condition on a place. */
  void atom() {
    add(1, 1);
  }

  private void add(long size, long copies) {
    level.size += size;
    level.copies = Math.max(level.copies, copies);
    level.lastSize = size;
    level.lastCopies = copies;
    if (level.size > LARGEST) {
      throw new TypeMismatch("expression too large");
    }
  }

  /** The last part stands for several. */
  void repeat(int times, String written) {
    long copies = level.lastCopies * times;
    if (copies > MOST_COPIES) {
      throw new TypeMismatch("invalid repeat count: `" + written + "`");
    }
    long more = level.lastSize * (times - 1L);
    long size = level.lastSize;
    add(Math.max(0, more), Math.max(1, copies));
    level.lastSize = size + more;
  }
}
