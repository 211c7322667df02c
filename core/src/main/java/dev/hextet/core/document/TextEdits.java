package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Changes parts of a text and leaves the rest as it is. */
public final class TextEdits {
  private TextEdits() {}

  /**
   * Returns the changed text.
   *
   * @param edits replacement of the characters at each place; places do not overlap
   */
  public static SourceText apply(
      SourceText source, SortedMap<SourceRange, UnaryOperator<String>> edits) {
    LineIndex places = new LineIndex(source);
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (Map.Entry<SourceRange, UnaryOperator<String>> edit : edits.entrySet()) {
      SourceRange range = edit.getKey();
      int start = places.offset(range.line(), range.column());
      int end = places.offset(range.endLine(), range.endColumn());
      changed.append(source.text(), from, start);
      changed.append(edit.getValue().apply(source.text().substring(start, end)));
      from = end;
    }
    String text = changed.append(source.text().substring(from)).toString();
    return new SourceText(source.name(), text, source.secret());
  }
}
