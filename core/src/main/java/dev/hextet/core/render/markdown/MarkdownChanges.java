package dev.hextet.core.render.markdown;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.RenderedBlock;
import dev.hextet.core.render.ReportedChange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The changes of resources within a size limit, the highest risk first.
 *
 * @param changes the changes, sorted by risk
 * @param maxBytes the size limit of the comment, for display
 */
record MarkdownChanges(List<ReportedChange> changes, int maxBytes) {

  /** Returns the changes that fit, and the number of the others. */
  String fitted(int budget) {
    List<String> parts = changes.stream().map(change -> resource(change, budget / 2)).toList();
    return FittedParts.fit(parts, budget, this::rest).text();
  }

  private static String resource(ReportedChange change, int budget) {
    RenderedBlock block = change.block();
    String summary =
        symbol(block)
            + "<b>"
            + MarkdownText.html(block.address().toString())
            + "</b> "
            + PrintableText.line(block.title().predicate())
            + (change.irreversible() ? ", and cannot be undone" : "")
            + (change.blocked() ? ", and is blocked" : "");
    return MarkdownDetails.diff(budget, summary, BlockDiff.block(block));
  }

  private static String symbol(RenderedBlock block) {
    return block.symbol().isBlank() ? "" : "<code>" + block.symbol() + "</code> ";
  }

  private String rest(int left) {
    String sentence =
        changes.subList(changes.size() - left, changes.size()).stream()
            .collect(Collectors.groupingBy(ReportedChange::action, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "> [!NOTE]\n> %s not shown here, to keep within %,d bytes: %s.\n\n",
        left == 1 ? "1 resource is" : left + " resources are",
        maxBytes,
        sentence);
  }
}
