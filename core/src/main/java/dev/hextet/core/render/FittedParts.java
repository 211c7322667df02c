package dev.hextet.core.render;

import java.util.List;
import java.util.function.IntFunction;

/**
 * As many parts as fit, from the first on; none is cut.
 *
 * @param text the parts that fit, one after the other, and what is said of the rest
 * @param left how many do not fit
 */
record FittedParts(String text, int left) {

  /**
   * @param parts in the order of their importance
   * @param budget in UTF-8 bytes
   * @param rest what is said if some do not fit, given their number
   */
  static FittedParts fit(List<String> parts, int budget, IntFunction<String> rest) {
    int total = parts.stream().mapToInt(MarkdownText::bytes).sum();
    if (total <= budget) {
      return new FittedParts(String.join("", parts), 0);
    }
    StringBuilder text = new StringBuilder();
    int room = budget - MarkdownText.bytes(rest.apply(parts.size()));
    int count = 0;
    for (String part : parts) {
      room -= MarkdownText.bytes(part);
      if (room < 0) {
        break;
      }
      text.append(part);
      count++;
    }
    int left = parts.size() - count;
    return new FittedParts(text.append(rest.apply(left)).toString(), left);
  }
}
