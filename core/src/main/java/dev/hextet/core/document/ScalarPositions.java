package dev.hextet.core.document;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.yaml.YamlStyle;
import java.util.Optional;

/**
 * Positions of the characters of a scalar. Exact for single-line scalars and literal blocks; the
 * whole scalar for folded lines.
 *
 * @param places index of the source
 * @param style style of the scalar
 * @param start offset of its first character in the source, quotes included
 * @param end offset after its last
 * @param text its value
 */
record ScalarPositions(LineIndex places, YamlStyle style, int start, int end, String text)
    implements Positions {

  @Override
  public SourceRange range(int from, int to) {
    int first = Math.max(0, Math.min(from, text.length()));
    int last = Math.max(first, Math.min(to, text.length()));
    return exact(first, last).orElseGet(() -> places.range(start, end));
  }

  private Optional<SourceRange> exact(int from, int to) {
    return switch (style) {
      case PLAIN -> end - start == text.length() ? shifted(from, to, 0) : Optional.empty();
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          end - start == text.length() + 2 ? shifted(from, to, 1) : unescaped(from, to);
      case LITERAL -> literal(from, to);
      default -> Optional.empty();
    };
  }

  private Optional<SourceRange> shifted(int from, int to, int shift) {
    return Optional.of(places.range(start + shift + from, start + shift + to));
  }

  /** Walks the written and the read characters side by side; gives up where lines are folded. */
  private Optional<SourceRange> unescaped(int from, int to) {
    int at = start + 1;
    int first = at;
    for (int read = 0; read < to; read++) {
      if (at + 1 >= end || isFolded(at)) {
        return Optional.empty();
      }
      first = read == from ? at : first;
      int units = escapeLength(at);
      boolean pair = units == 10 && Character.isHighSurrogate(text.charAt(read));
      read += pair ? 1 : 0;
      at += units;
    }
    return Optional.of(places.range(from == to ? at : first, at));
  }

  private boolean isFolded(int at) {
    char c = places.text().charAt(at);
    return isLineEnd(c) || c == '\\' && isLineEnd(places.text().charAt(at + 1));
  }

  private int escapeLength(int at) {
    char c = places.text().charAt(at);
    if (style == YamlStyle.SINGLE_QUOTED) {
      return c == '\'' ? 2 : 1;
    }
    if (c != '\\') {
      return 1;
    }
    return switch (places.text().charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private Optional<SourceRange> literal(int from, int to) {
    int lineStart = text.lastIndexOf('\n', from - 1) + 1;
    int lineEnd = text.indexOf('\n', lineStart);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    int number = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int written = startOfLineAfter(number);
    int found = written < 0 ? -1 : places.text().indexOf(line, written);
    if (found < 0 || to > lineStart + line.length() || !isBlank(written, found)) {
      return Optional.empty();
    }
    int shift = found - lineStart;
    return Optional.of(places.range(from + shift, to + shift));
  }

  private boolean isBlank(int from, int to) {
    return places.text().substring(from, to).chars().allMatch(c -> c == ' ');
  }

  /** The offset at which the line begins that is this many lines below the indicator's next. */
  private int startOfLineAfter(int number) {
    int at = start;
    for (int i = 0; i <= number; i++) {
      at = places.text().indexOf('\n', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
