package dev.hextet.core.diag;

/**
 * Where the characters of a text stand in its source: a scalar of a document can span lines and
 * hold escapes.
 */
@FunctionalInterface
public interface Positions {

  /**
   * The range of some characters.
   *
   * @param start offset of the first, from 0
   * @param end offset after the last
   */
  SourceRange range(int start, int end);
}
