package dev.hextet.core.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One item of an edit script.
 *
 * @param mark whether the item is removed, added or unchanged
 * @param index its index: in the new list for an added item, otherwise in the old list
 */
record ListEdit(LineMark mark, int index) {
  /** Beyond this many pairs the middle is shown as gone and come; a reader would see no more. */
  private static final long MOST_PAIRS = 4_000_000;

  /**
   * Returns the shortest script from one list to the other, with removed items before added ones.
   */
  static List<ListEdit> script(List<?> before, List<?> after) {
    int head = common(before, after);
    int tail =
        common(
            reversed(before.subList(head, before.size())),
            reversed(after.subList(head, after.size())));
    List<?> was = before.subList(head, before.size() - tail);
    List<?> is = after.subList(head, after.size() - tail);
    List<ListEdit> script = new ArrayList<>();
    stay(script, 0, head);
    middle(script, was, is, head);
    stay(script, before.size() - tail, before.size());
    return script;
  }

  private static int common(List<?> one, List<?> other) {
    int i = 0;
    while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }

  private static List<?> reversed(List<?> items) {
    List<Object> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
  }

  private static void stay(List<ListEdit> script, int from, int to) {
    for (int i = from; i < to; i++) {
      script.add(new ListEdit(LineMark.NONE, i));
    }
  }

  private static void middle(List<ListEdit> script, List<?> was, List<?> is, int head) {
    int[][] longest =
        (long) was.size() * is.size() > MOST_PAIRS ? new int[was.size() + 1][0] : longest(was, is);
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        script.add(new ListEdit(LineMark.NONE, head + i++));
        j++;
      } else if (i < was.size()
          && (j == is.size() || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
        script.add(new ListEdit(LineMark.REMOVE, head + i++));
      } else {
        script.add(new ListEdit(LineMark.ADD, head + j++));
      }
    }
  }

  private static int at(int[][] longest, int i, int j) {
    return j < longest[i].length ? longest[i][j] : 0;
  }

  /** Lengths of the longest common subsequences of the rests. */
  private static int[][] longest(List<?> was, List<?> is) {
    int[][] longest = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        longest[i][j] =
            was.get(i).equals(is.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}
