package dev.hextet.core.render.markdown;

import dev.hextet.core.diag.PrintableText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in GitHub's Markdown. Foreign text opens no HTML, closes no code, creates no link or
 * mention, and starts no line.
 */
final class MarkdownText {
  /** An underscore within a word is not markup. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*\\[\\]{}|~$^!&<>\"']|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

  private static final String IN_COMMENT =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_";

  /** Text from which GitHub makes links after it has parsed the Markdown. */
  private static final Pattern LINKS = Pattern.compile("@|(?<!&)#|:(?=//)|(?i:www)(?=\\.)");

  private static final String APART = "<!-- -->";
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final int SHORTEST_FENCE = 3;

  private MarkdownText() {}

  /** Prose on one line; line feeds become breaks. */
  static String prose(String text) {
    return PrintableText.lines(text)
        .lines()
        .map(MarkdownText::line)
        .collect(Collectors.joining("<br>"));
  }

  private static String line(String text) {
    String escaped =
        MARKUP.matcher(text).replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
    return LINKS.matcher(escaped).replaceAll("$0" + APART);
  }

  /** Code within a line. */
  static String code(String text) {
    return "<code>" + line(PrintableText.line(text)) + "</code>";
  }

  /** Text in a line of HTML. */
  static String html(String text) {
    return line(PrintableText.line(text));
  }

  /** Text that can stand in a comment and cannot end it; different texts stay different. */
  static String inComment(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = IN_COMMENT.indexOf(b) >= 0 || b == '-' && !endsWithDash(out);
      out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return out.toString();
  }

  private static boolean endsWithDash(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '-';
  }

  /** A block of code that nothing in it can end; ends with a line end. */
  static String block(String language, String content) {
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestTicks(content) + 1));
    return fence + language + "\n" + content + fence + "\n";
  }

  private static int longestTicks(String content) {
    return TICKS
        .matcher(content)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }

  /** A part that opens on demand; ends with a line end. */
  static String details(String summaryHtml, String content) {
    return "<details><summary>" + summaryHtml + "</summary>\n\n" + content + "\n</details>\n";
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
