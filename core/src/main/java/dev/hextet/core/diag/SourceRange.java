package dev.hextet.core.diag;

/**
 * A range of a source. Lines and columns count from 1, columns in UTF-16 units; the end is
 * exclusive.
 *
 * @param source source of the text
 * @param line first line
 * @param column first column
 * @param endLine line of the end
 * @param endColumn column after the last character
 */
public record SourceRange(SourceText source, int line, int column, int endLine, int endColumn)
    implements Comparable<SourceRange> {

  /** A range within one line. */
  public static SourceRange of(SourceText source, int line, int column, int length) {
    return new SourceRange(source, line, column, line, column + length);
  }

  /** Document order: by source name, then by place. */
  @Override
  public int compareTo(SourceRange other) {
    int bySource = source.name().compareTo(other.source.name());
    if (bySource != 0) {
      return bySource;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** The place as {@code file:line:column}. */
  @Override
  public String toString() {
    return source.name() + ":" + line + ":" + column;
  }
}
