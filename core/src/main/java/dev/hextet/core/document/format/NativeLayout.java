package dev.hextet.core.document.format;

import dev.hextet.core.document.format.NativeToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Terraform's own layout of HCL's native syntax: two spaces per level, aligned equals signs and
 * comments in consecutive lines, and one space between most tokens.
 */
final class NativeLayout {
  private static final NativeToken NONE = new NativeToken(Kind.NONE, "", 0);

  private NativeLayout() {}

  /** Returns the formatted text of a well-formed one. */
  static String of(String text) {
    String rewritten = NativeRewriter.rewritten(text);
    List<NativeToken> tokens = NativeLexer.tokens(rewritten);
    // Terraform keeps the spaces at the end of the text.
    int last = rewritten.length() - length(tokens);
    List<NativeLine> lines = NativeLine.of(tokens);
    indent(lines);
    for (NativeLine line : lines) {
      space(line.lead());
      space(line.assignment());
    }
    align(lines, NativeLine::assignment, line -> NativeLine.columns(line.lead()));
    align(
        lines,
        NativeLine::comment,
        line -> NativeLine.columns(line.lead()) + NativeLine.columns(line.assignment()));
    StringBuilder out = new StringBuilder();
    tokens.forEach(token -> out.append(" ".repeat(token.spaces())).append(token.text()));
    return out.append(" ".repeat(last)).toString();
  }

  private static int length(List<NativeToken> tokens) {
    return tokens.stream().mapToInt(token -> token.spaces() + token.text().length()).sum();
  }

  /** Sets the indentation. Lines within a heredoc keep theirs. */
  private static void indent(List<NativeLine> lines) {
    Deque<Integer> levels = new ArrayDeque<>();
    boolean heredoc = false;
    for (NativeLine line : lines) {
      NativeToken first = line.lead().get(0);
      if (heredoc) {
        heredoc = !line.has(Kind.CLOSE_HEREDOC);
      } else if (first.is(Kind.NEWLINE)) {
        first.setSpaces(0);
      } else {
        heredoc = line.has(Kind.OPEN_HEREDOC) && !line.has(Kind.CLOSE_HEREDOC);
        int opened = line.brackets();
        close(levels, -opened);
        first.setSpaces(2 * levels.size());
        if (opened > 0) {
          levels.push(opened);
        }
      }
    }
  }

  /** Closes brackets: a level ends with the last of the brackets that one line opened. */
  private static void close(Deque<Integer> levels, int number) {
    int closed = number;
    while (closed > 0 && !levels.isEmpty()) {
      int level = levels.pop();
      if (closed < level) {
        levels.push(level - closed);
      }
      closed -= level;
    }
  }

  private static void space(List<NativeToken> cell) {
    for (int i = 0; i < cell.size() - 1; i++) {
      NativeToken before = i > 0 ? cell.get(i - 1) : NONE;
      NativeToken after = cell.get(i + 1);
      after.setSpaces(NativeSpacing.isAfter(cell.get(i), before, after) ? 1 : 0);
    }
  }

  /** Aligns a cell in consecutive lines. */
  private static void align(
      List<NativeLine> lines,
      Function<NativeLine, List<NativeToken>> cell,
      Function<NativeLine, Integer> columns) {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || cell.apply(lines.get(i)).isEmpty()) {
        List<NativeLine> group = lines.subList(Math.min(start, i), i);
        int widest = group.stream().mapToInt(columns::apply).max().orElse(0);
        group.forEach(line -> cell.apply(line).get(0).setSpaces(widest - columns.apply(line) + 1));
        start = i + 1;
      }
    }
  }
}
