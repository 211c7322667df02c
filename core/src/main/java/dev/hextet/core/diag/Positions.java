package dev.hextet.core.diag;

/**
 * Positions of the characters of a text in its source. A scalar of a document may span lines and
 * contain escapes.
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
