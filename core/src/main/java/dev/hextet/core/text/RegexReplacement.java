package dev.hextet.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of a match: text in which {@code $1}, {@code $name} and <code>${name}</code>
 * stand for groups, and {@code $$} for a dollar sign. Any other dollar sign stands for itself.
 */
final class RegexReplacement {
  private static final String NAME = "[\\p{L}\\p{Nd}_]+";
  private static final Pattern GROUP =
      Pattern.compile("\\$(?:(\\$)|(" + NAME + ")|\\{(" + NAME + ")\\})");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,7}");
  private static final int NONE = -1;

  private final List<Part> parts = new ArrayList<>();

  /** A text, or the number of a group. */
  private record Part(String text, int group) {}

  RegexReplacement(String text, List<String> names) {
    Matcher group = GROUP.matcher(text);
    int from = 0;
    while (group.find()) {
      parts.add(new Part(text.substring(from, group.start()), NONE));
      String name = group.group(2) != null ? group.group(2) : group.group(3);
      parts.add(name == null ? new Part("$", NONE) : named(name, names));
      from = group.end();
    }
    parts.add(new Part(text.substring(from), NONE));
  }

  /** A group that is not there matches nothing. */
  private static Part named(String name, List<String> names) {
    if (NUMBER.matcher(name).matches()) {
      int number = Integer.parseInt(name);
      return new Part("", number <= names.size() ? number : NONE);
    }
    int index = names.indexOf(name);
    return new Part("", index < 0 ? NONE : index + 1);
  }

  void append(String match, List<@Nullable String> groups, StringBuilder out) {
    for (Part part : parts) {
      String matched = part.group <= 0 ? match : groups.get(part.group - 1);
      out.append(part.group == NONE ? part.text : matched == null ? "" : matched);
    }
  }
}
