package dev.hextet.core.syntax;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import java.util.Arrays;

/** Places in a text that is a source by itself. */
public final class TextPositions implements Positions {
  private final SourceText source;
  private final int[] lineStarts;

  public TextPositions(SourceText source) {
    this.source = source;
    String text = source.text();
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
    }
    this.lineStarts = starts;
  }

  @Override
  public SourceRange range(int start, int end) {
    int line = line(start);
    int endLine = line(end);
    return new SourceRange(
        source, line + 1, column(start, line), endLine + 1, column(end, endLine));
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int offset, int line) {
    return offset - lineStarts[line] + 1;
  }
}
