package dev.hextet.core.render.markdown;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Collapsible elements within a size limit. Each ends with an empty line. */
final class MarkdownDetails {
  private MarkdownDetails() {}

  private static String element(String summaryHtml, String content) {
    return MarkdownText.details(summaryHtml, content) + "\n";
  }

  /**
   * Returns an element with the parts that fit.
   *
   * @param frame encloses the parts
   * @param rest note for a number of omitted parts
   */
  static String fitted(
      int budget,
      String summaryHtml,
      UnaryOperator<String> frame,
      List<String> parts,
      IntFunction<String> rest) {
    int room = budget - MarkdownText.bytes(element(summaryHtml, frame.apply("")));
    return element(summaryHtml, frame.apply(FittedParts.fit(parts, room, rest).text()));
  }

  /** Returns an element with a difference, or with the size of a difference that does not fit. */
  static String diff(int budget, String summaryHtml, String diff) {
    String whole = element(summaryHtml, MarkdownText.block("diff", diff));
    String note =
        String.format(
            Locale.ROOT, "Its changes, %,d bytes, do not fit here.\n", MarkdownText.bytes(diff));
    return MarkdownText.bytes(whole) <= budget ? whole : element(summaryHtml, note);
  }
}
