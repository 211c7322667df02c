package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds line and column of an offset in a text. */
final class LineIndex {
  private final SourceText source;
  private final int[] lineStarts;

  LineIndex(SourceText source) {
    this.source = source;
    this.lineStarts = lineStarts(source.text());
  }

  SourceText source() {
    return source;
  }

  String text() {
    return source.text();
  }

  /** The offset of a line and a column, which count from 1. */
  int offset(int line, int column) {
    return lineStarts[line - 1] + column - 1;
  }

  /** The range of some characters. */
  SourceRange range(int start, int end) {
    int line = line(start);
    int endLine = line(end);
    return new SourceRange(
        source, line + 1, start - lineStarts[line] + 1, endLine + 1, end - lineStarts[endLine] + 1);
  }

  /** The offset after the last character before this one that is not white space. */
  int trimmed(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(text().charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int i = 0; i < text.length(); i++) {
      boolean pair = text.startsWith("\r\n", i);
      if (!pair && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
        starts.add(i + 1);
      }
    }
    return starts.build().toArray();
  }
}
