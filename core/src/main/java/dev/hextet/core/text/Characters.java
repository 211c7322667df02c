package dev.hextet.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as people see them, and as Terraform classes them. */
public final class Characters {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Characters() {}

  /** The grapheme clusters of a text (Unicode Standard Annex 29). */
  public static List<String> of(String text) {
    List<String> clusters = new ArrayList<>();
    Matcher matcher = CLUSTER.matcher(text);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }

  public static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  public static String trim(String text, IntPredicate unwanted) {
    int from = 0;
    int to = text.length();
    while (from < to && unwanted.test(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && unwanted.test(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** The first letter of each word as a capital. */
  public static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      out.appendCodePoint(separates(before) ? Character.toTitleCase(c) : c);
      before = c;
    }
    return out.toString();
  }

  private static boolean separates(int c) {
    return c < 0x80
        ? !Character.isLetterOrDigit(c) && c != '_'
        : !Character.isLetterOrDigit(c) && isSpace(c);
  }

  /** Compares by code point, which is the order of the bytes of UTF-8. */
  public static int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
