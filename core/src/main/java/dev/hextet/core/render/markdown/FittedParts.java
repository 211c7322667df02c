package dev.hextet.core.render.markdown;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The first parts that fit into a size limit, without truncated parts.
 *
 * @param text the parts that fit, followed by a note about the others
 * @param left number of omitted parts
 */
record FittedParts(String text, int left) {

  /**
   * @param parts in the order of their importance
   * @param budget in UTF-8 bytes
   * @param rest note for a number of omitted parts
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
