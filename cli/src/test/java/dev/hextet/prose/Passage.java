package dev.hextet.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of prose.
 *
 * @param kind its role
 * @param file its source
 * @param line the line of its first character, from 1
 * @param text its words, without code
 */
record Passage(Kind kind, Path file, int line, String text) {
  private static final Pattern PARTS =
      Pattern.compile(
          "\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
              + "|/\\*.*?\\*/|//[^\\n]*",
          Pattern.DOTALL);

  private static final Pattern CODE =
      Pattern.compile("\\{@(?:code|link|linkplain|value)\\s[^}]*}|<code>.*?</code>");
  private static final Pattern FENCE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z']+");

  /** The role of a passage. */
  enum Kind {
    JAVADOC,
    COMMENT,
    MESSAGE,
    DOCUMENTATION
  }

  /** Returns the passages of a Java source: Javadoc, comments, and strings of several words. */
  static List<Passage> ofSource(Path file, String source) {
    List<Passage> passages = new ArrayList<>();
    Matcher part = PARTS.matcher(source);
    while (part.find()) {
      String text = part.group();
      int line = lineOf(source, part.start());
      if (text.startsWith("/*") || text.startsWith("//")) {
        Kind kind = text.startsWith("/**") ? Kind.JAVADOC : Kind.COMMENT;
        passages.add(new Passage(kind, file, line, comment(text)));
      } else if (text.startsWith("\"") && !text.startsWith("\"\"\"") && text.contains(" ")) {
        passages.add(new Passage(Kind.MESSAGE, file, line, text.substring(1, text.length() - 1)));
      }
    }
    return passages;
  }

  /** Returns the paragraphs of a Markdown page without its examples and code. */
  static List<Passage> ofPage(Path file, String page) {
    List<Passage> passages = new ArrayList<>();
    String prose = FENCE.matcher(page).replaceAll(fence -> "\n".repeat(lines(fence.group())));
    int line = 1;
    for (String paragraph : prose.split("\n\n", -1)) {
      if (!paragraph.startsWith("    ")) {
        passages.add(
            new Passage(
                Kind.DOCUMENTATION, file, line, paragraph.replaceAll("`[^`]*`", "X").strip()));
      }
      line += lines(paragraph) + 2;
    }
    return passages;
  }

  private static String comment(String text) {
    String inner = text.replaceAll("^/\\*+|\\*+/$|^//", "").replaceAll("\n\\s*\\*? ?", " ");
    return CODE.matcher(inner).replaceAll("X").strip();
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int lineOf(String text, int offset) {
    return 1 + lines(text.substring(0, offset));
  }

  int words() {
    return (int) WORD.matcher(text).results().count();
  }

  /** Returns an occurrence of a phrase in its context, for a report. */
  String quote(int from, int to) {
    String context =
        text.substring(Math.max(0, from - 30), Math.min(text.length(), to + 30)).replace('\n', ' ');
    return String.format(
        Locale.ROOT, "%s:%d: %s: …%s…", file, line, kind.name().toLowerCase(Locale.ROOT), context);
  }
}
