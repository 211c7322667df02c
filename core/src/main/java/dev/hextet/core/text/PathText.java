package dev.hextet.core.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of files as text, with slashes on every platform. */
public final class PathText {
  private PathText() {}

  /**
   * Returns the shortest path to the same file: without {@code .}, {@code a/..} and double slashes.
   */
  public static String clean(String path) {
    boolean rooted = path.startsWith("/");
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      boolean up = step.equals("..");
      if (up && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !(up && rooted)) {
        steps.addLast(step);
      }
    }
    String joined = String.join("/", steps);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
