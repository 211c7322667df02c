package dev.hextet.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Difference of two texts of several lines: the differing lines with their neighbors. */
final class TextDiff {
  private static final int CONTEXT = 2;

  private final ValueSlot slot;

  TextDiff(ValueSlot slot) {
    this.slot = slot;
  }

  /** Nothing if the lines are the same and only their ends differ. */
  Optional<List<BlockLine>> of(String before, String after) {
    List<String> was = Heredoc.lines(before);
    List<String> is = Heredoc.lines(after);
    return was.equals(is) ? Optional.empty() : Optional.of(lines(before, was, after, is));
  }

  private List<BlockLine> lines(String before, List<String> was, String after, List<String> is) {
    String end = Heredoc.end(before + "\n" + after);
    List<ListEdit> script = ListEdit.script(was, is);
    List<BlockLine> lines = new ArrayList<>();
    lines.add(slot.opening(LineMark.CHANGE, "<<-" + end));
    int hidden = 0;
    for (int i = 0; i < script.size(); i++) {
      ListEdit edit = script.get(i);
      if (isNear(script, i)) {
        hidden = ValueDiff.hide(lines, slot.depth() + 1, hidden, "unchanged line");
        String text = (edit.mark() == LineMark.ADD ? is : was).get(edit.index());
        lines.add(BlockLine.of(slot.depth() + 1, edit.mark(), text));
      } else {
        hidden++;
      }
    }
    ValueDiff.hide(lines, slot.depth() + 1, hidden, "unchanged line");
    lines.add(slot.closing(end));
    return lines;
  }

  private static boolean isNear(List<ListEdit> script, int index) {
    int from = Math.max(0, index - CONTEXT);
    int to = Math.min(script.size(), index + CONTEXT + 1);
    return script.subList(from, to).stream().anyMatch(edit -> edit.mark() != LineMark.NONE);
  }
}
