package dev.hextet.core.render;

import java.util.ArrayList;
import java.util.List;

/** Difference of two texts in the unified format of {@code patch}. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> was;
  private final List<String> is;
  private final List<ListEdit> script;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> was, List<String> is) {
    this.was = was;
    this.is = is;
    this.script = ListEdit.script(was, is);
  }

  /**
   * Returns the difference; empty for equal texts.
   *
   * @param name display name of the text
   */
  public static String of(String name, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
    String hunks = before.equals(after) ? "" : diff.hunks();
    return hunks.isEmpty() ? "" : "--- " + name + "\n+++ " + name + "\n" + hunks;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    lines.replaceAll(
        line ->
            line.endsWith("\n")
                ? line.substring(0, line.length() - 1)
                : line + "\n\\ No newline at end of file");
    return text.isEmpty() ? List.of() : lines;
  }

  private String hunks() {
    int from = 0;
    while (from < script.size()) {
      int first = change(from);
      int last = first;
      for (int next = first; next < script.size() && next - last <= 2 * CONTEXT; ) {
        last = next;
        next = change(next + 1);
      }
      if (first < script.size()) {
        int end = Math.min(script.size(), last + 1 + CONTEXT);
        hunk(Math.max(from, first - CONTEXT), end);
        from = end;
      } else {
        from = first;
      }
    }
    return out.toString();
  }

  /** The next edit that changes something, or the end. */
  private int change(int from) {
    int at = from;
    while (at < script.size() && script.get(at).mark() == LineMark.NONE) {
      at++;
    }
    return at;
  }

  private void hunk(int from, int to) {
    List<ListEdit> edits = script.subList(from, to);
    out.append("@@ -").append(range(from, edits, LineMark.ADD));
    out.append(" +").append(range(from, edits, LineMark.REMOVE)).append(" @@\n");
    for (ListEdit edit : edits) {
      boolean added = edit.mark() == LineMark.ADD;
      out.append(added ? '+' : edit.mark() == LineMark.REMOVE ? '-' : ' ');
      out.append((added ? is : was).get(edit.index())).append('\n');
    }
  }

  /** First line and number of lines, on the side that does not have the edits of a mark. */
  private String range(int from, List<ListEdit> edits, LineMark absent) {
    long before = script.subList(0, from).stream().filter(e -> e.mark() != absent).count();
    long count = edits.stream().filter(edit -> edit.mark() != absent).count();
    return (count == 0 ? before : before + 1) + "," + count;
  }
}
