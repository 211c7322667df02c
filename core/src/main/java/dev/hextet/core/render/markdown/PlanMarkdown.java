package dev.hextet.core.render.markdown;

import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.markdown.MarkdownPart.Share;
import java.util.List;

/**
 * The report on a plan as a comment on a pull request: first the verdict and the risks, then each
 * resource, the highest risk first. A hidden marker identifies the comment for updates. Made for
 * GitHub, and readable elsewhere.
 */
public final class PlanMarkdown {
  /** Default size limit, below the limit of a GitHub comment. */
  public static final int DEFAULT_MAX_BYTES = 65_000;

  /** The lowest size limit: a smaller comment has no room for changes. */
  public static final int LEAST_MAX_BYTES = 4_000;

  private static final int LONGEST_NAME = 100;

  private PlanMarkdown() {}

  /**
   * Returns the comment.
   *
   * @param name distinguishes the plans of one pull request, for example the document's path
   * @param maxBytes size limit in UTF-8 bytes; beyond it, whole resources of the lowest risk are
   *     replaced by their number
   * @throws IllegalArgumentException if maxBytes is less than {@link #LEAST_MAX_BYTES}
   */
  public static String render(PlanReport report, String name, int maxBytes) {
    if (maxBytes < LEAST_MAX_BYTES) {
      throw new IllegalArgumentException("a plan does not fit into " + maxBytes + " bytes");
    }
    MarkdownSections writer = new MarkdownSections(cut(name), maxBytes);
    List<MarkdownPart> parts =
        report.verdictFirst().stream().flatMap(section -> section.accept(writer).stream()).toList();
    return marker(name) + "\n" + fitted(parts, maxBytes - MarkdownText.bytes(marker(name)) - 1);
  }

  /** Returns the first line of the comment about a plan of this name. */
  public static String marker(String name) {
    return "<!-- hextet plan: " + MarkdownText.inComment(cut(name)) + " -->";
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  /** Lays out the fixed parts, then the fractions of the other bytes, then the rest. */
  private static String fitted(List<MarkdownPart> parts, int bytes) {
    String[] texts = new String[parts.size()];
    int room = bytes;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = parts.get(i).share() == Share.FIXED ? parts.get(i).text().apply(room) : "";
      room -= MarkdownText.bytes(texts[i]);
    }
    int rest = room;
    for (int i = 0; i < texts.length; i++) {
      MarkdownPart part = parts.get(i);
      if (part.share().isFraction()) {
        texts[i] = part.text().apply(part.share().of(room));
        rest -= MarkdownText.bytes(texts[i]);
      }
    }
    for (int i = 0; i < texts.length; i++) {
      texts[i] = parts.get(i).share() == Share.REST ? parts.get(i).text().apply(rest) : texts[i];
    }
    return String.join("", texts);
  }
}
