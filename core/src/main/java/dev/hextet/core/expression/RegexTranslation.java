package dev.hextet.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a pattern of RE2 as one of Java's. */
final class RegexTranslation {
  private static final Pattern OPENING =
      Pattern.compile("\\(\\?(?:P?<([A-Za-z_]\\w*)>|([ims]*(?:-[ims]+)?)[:)])");
  private static final Pattern REPETITION = Pattern.compile("\\{\\d+(?:,\\d*)?\\}");
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("ascii", "\\p{ASCII}"),
          Map.entry("blank", "\\p{Blank}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("digit", "\\p{Digit}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("space", "\\s"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("word", "\\w"),
          Map.entry("xdigit", "\\p{XDigit}"));

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private final boolean multiLine;
  private int at;

  RegexTranslation(String text) {
    this.text = text;
    this.multiLine = Pattern.compile("\\(\\?[is]*m").matcher(text).find();
  }

  List<String> names() {
    return List.copyOf(names);
  }

  String translated() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean quantifier = isQuantifier();
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> group();
        case '{' -> brace();
        case '$' -> put(multiLine ? "$" : "\\z", 1);
        default -> put(String.valueOf(c), 1);
      }
      if (quantifier && isQuantifier() && !text.startsWith("?", at)) {
        throw new Mismatch("the pattern has two quantifiers in a row");
      }
    }
    return out.toString();
  }

  private boolean isQuantifier() {
    return at < text.length() && "*+?".indexOf(text.charAt(at)) >= 0 || isRepetition();
  }

  private boolean isRepetition() {
    return at < text.length() && REPETITION.matcher(text).region(at, text.length()).lookingAt();
  }

  /** One that says no number of times is a brace. */
  private void brace() {
    if (isRepetition()) {
      if (at == 0 || "(|".indexOf(text.charAt(at - 1)) >= 0) {
        throw new Mismatch("the pattern repeats nothing");
      }
      int end = text.indexOf('}', at) + 1;
      put(text.substring(at, end), end - at);
    } else {
      put("\\{", 1);
    }
  }

  private void put(String translated, int length) {
    out.append(translated);
    at += length;
  }

  private void escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c >= '1' && c <= '9' || c == 'k') {
      throw new Mismatch("the pattern refers to a group within itself, which is not supported");
    }
    put(text.substring(at, Math.min(at + 2, text.length())), 2);
  }

  private void group() {
    if (!text.startsWith("(?", at)) {
      names.add("");
      put("(", 1);
      return;
    }
    Matcher opening = OPENING.matcher(text).region(at, text.length());
    if (!opening.lookingAt()) {
      throw new Mismatch("the pattern has a group of a kind that is not supported");
    }
    if (opening.group(1) == null) {
      put(opening.group(), opening.group().length());
    } else {
      names.add(opening.group(1));
      put("(", opening.group().length());
    }
  }

  private void characterClass() {
    put("[", 1);
    if (text.startsWith("^", at)) {
      put("^", 1);
    }
    if (text.startsWith("]", at)) {
      put("\\]", 1);
    }
    while (at < text.length() && text.charAt(at) != ']') {
      classMember(text.charAt(at));
    }
    put("]", 1);
  }

  private void classMember(char c) {
    if (c == '\\') {
      escape();
    } else if (text.startsWith("[:", at)) {
      int end = text.indexOf(":]", at);
      boolean not = text.startsWith("[:^", at);
      String name = end < 0 ? "" : text.substring(at + (not ? 3 : 2), end);
      String known = CLASSES.get(name);
      if (known == null) {
        throw new Mismatch("the pattern has an unknown class of characters");
      }
      put(not ? "[^" + known + "]" : known, end + 2 - at);
    } else {
      put(c == '[' || c == '&' ? "\\" + c : String.valueOf(c), 1);
    }
  }
}
