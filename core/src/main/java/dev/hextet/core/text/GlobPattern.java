package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of {@code fileset}: {@code *} and {@code ?} within a name, <code>{a,b}</code>, {@code
 * [a-z]} and {@code [^a]}, a step {@code **} for any number of folders, and {@code \} as an escape.
 *
 * @param depth maximum depth of folders
 */
public record GlobPattern(Pattern pattern, int depth) {
  private static final int DEEPEST = 64;

  /**
   * Reads a pattern.
   *
   * @throws TypeMismatch if the text is not a pattern
   */
  public static GlobPattern of(String text) {
    String path = text.isEmpty() ? "" : PathText.clean("./" + text);
    if (path.startsWith("..")) {
      throw new TypeMismatch("a pattern cannot leave the folder; choose another folder");
    }
    String[] steps = path.split("/");
    List<String> parts = new ArrayList<>();
    boolean deep = false;
    for (int i = 0; i < steps.length; i++) {
      boolean any = steps[i].equals("**");
      boolean last = i == steps.length - 1;
      deep |= any;
      parts.add(
          any ? (last ? ".+" : "(?:[^/]+/)*") : new Step(steps[i]).regex() + (last ? "" : "/"));
    }
    return new GlobPattern(Pattern.compile(String.join("", parts)), deep ? DEEPEST : steps.length);
  }

  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** One step of a pattern as a regular expression. */
  private static final class Step {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int open;

    Step(String text) {
      this.text = text;
    }

    String regex() {
      while (at < text.length()) {
        next(text.charAt(at++));
      }
      if (open > 0) {
        throw wrong();
      }
      return out.toString();
    }

    private void next(char c) {
      switch (c) {
        case '*' -> out.append("[^/]*");
        case '?' -> out.append("[^/]");
        case '[' -> range();
        case '\\' -> literal(take());
        case '{' -> {
          open++;
          out.append("(?:");
        }
        case '}' -> close();
        case ',' -> out.append(open > 0 ? "|" : ",");
        default -> literal(c);
      }
    }

    private void close() {
      if (open == 0) {
        literal('}');
      } else {
        open--;
        out.append(')');
      }
    }

    private void range() {
      boolean not = at < text.length() && text.charAt(at) == '^';
      at += not ? 1 : 0;
      out.append(not ? "[^/" : "[");
      char c = take();
      do {
        literal(c == '\\' ? take() : c == ']' || c == '-' ? unexpected() : c);
        c = take();
        if (c == '-') {
          out.append('-');
          char end = take();
          literal(end == ']' ? unexpected() : end);
          c = take();
        }
      } while (c != ']');
      out.append(']');
    }

    private char unexpected() {
      throw wrong();
    }

    private char take() {
      if (at == text.length()) {
        throw wrong();
      }
      return text.charAt(at++);
    }

    private void literal(char c) {
      out.append(Character.isLetterOrDigit(c) || c > 0x7f ? "" : "\\").append(c);
    }

    private TypeMismatch wrong() {
      return new TypeMismatch("this is not a pattern: " + ImplicitConversion.shortened(text));
    }
  }
}
